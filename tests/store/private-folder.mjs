// Starts a program that finds a folder of its own at a path of the machine's: what a test puts there, no other program sees.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

/** Why no program can be given a folder of its own here; null where it can. */
export const whyNot = reason();

function reason() {
  if (process.getuid?.() !== 0) return 'only root may give a browser policies of its own';
  const { error, status, stderr } = spawnSync('unshare', ['--mount', 'true'], { encoding: 'utf8' });
  if (error) return `unshare can't be run: ${error.message}`;
  return status === 0 ? null : `this machine has no namespaces for mounts: ${stderr.trim()}`;
}

/**
 * Writes a script that starts a program, with another folder mounted where the program looks for its own.
 * @param {string} script where it goes
 * @param {{folder: string, at: string, program: string}} wanted `folder` is found by the program under the path `at`
 * @returns {string} the script's path
 */
export function withPrivateFolder(script, { folder, at, program }) {
  // What is mounted needs a place; an empty folder changes nothing for anybody.
  mkdirSync(at, { recursive: true });
  const lines = ['#!/bin/sh', `exec unshare --mount sh -c 'mount --bind "$0" "$1" && shift && exec "$@"' '${folder}' '${at}' '${program}' "$@"`, ''];
  writeFileSync(script, lines.join('\n'), { mode: 0o755 });
  return script;
}
