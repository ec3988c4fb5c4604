/** @file The core as WebAssembly, for pages that allow it. The module's bytes are part of the script. */
import { run } from './core.js';
import * as glue from 'omtanke:page/glue';
import bytes from 'omtanke:page/module';

run(async () => {
  const { instance } = await WebAssembly.instantiate(bytes, { './page_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  return glue;
});
