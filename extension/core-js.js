/** @file The core translated to JavaScript, for pages whose security policy keeps Chromium from compiling WebAssembly. */
import { run } from './core.js';
import * as glue from 'omtanke:page/glue-with-living-views';
import * as translated from 'omtanke:page/translated';

run(() => {
  glue.__wbg_set_wasm(translated);
  return glue;
});
