import { buildEngines } from './engines.mjs';
const e=await buildEngines(); console.log(e.js.script,e.wasm.script);
