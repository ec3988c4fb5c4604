/** @file Checks the built extension with Mozilla's linter. */
import { lint, told } from './linter.js';
import { EXTENSION } from './paths.js';

/** One manifest serves both browsers: Firefox ignores the service worker and takes the background script. */
const EXPECTED = ['BACKGROUND_SERVICE_WORKER_IGNORED'];

const findings = lint(EXTENSION).filter(({ code }) => !EXPECTED.includes(code));
for (const finding of findings) console.error(told(finding));
if (findings.length > 0) process.exitCode = 1;
