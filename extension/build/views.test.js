/** @file Tests that the glue's views follow a memory that has grown, and that glue of another shape is refused. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { withLivingViews } from './views.js';

/** Glue as wasm-bindgen writes it, cut to the part about the views. */
const GLUE = `
let cachedUint8ArrayMemory0 = null;
function bytes() {
    if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
        cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
    }
    return cachedUint8ArrayMemory0;
}
let cachedDataViewMemory0 = null;
function view() {
    if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)) {
        cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
    }
    return cachedDataViewMemory0;
}
`;

/**
 * @param {string} glue
 * @param {{memory: {buffer: ArrayBuffer}}} wasm
 * @returns {{bytes: () => Uint8Array, view: () => DataView}}
 */
function evaluated(glue, wasm) {
  return new Function('wasm', `${glue}; return { bytes, view };`)(wasm);
}

test('views show a grown memory although the old one was not detached', () => {
  const wasm = { memory: { buffer: new ArrayBuffer(8) } };
  const { bytes, view } = evaluated(withLivingViews(GLUE), wasm);
  assert.equal(bytes().length, 8);
  assert.equal(view().byteLength, 8);
  wasm.memory.buffer = new ArrayBuffer(16);
  assert.equal(bytes().length, 16);
  assert.equal(view().byteLength, 16);
});

test('a view that has not changed is kept', () => {
  const { bytes } = evaluated(withLivingViews(GLUE), { memory: { buffer: new ArrayBuffer(8) } });
  assert.equal(bytes(), bytes());
});

test('glue without views, or with a test of another kind, is refused', () => {
  assert.throws(() => withLivingViews('export function start() {}'), /0 views/);
  assert.throws(() => withLivingViews(GLUE.replace('.byteLength === 0', '.length === 0')), /2 views.*1 are known/);
});
