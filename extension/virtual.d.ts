// The modules that the build makes: from rules/sites/, and from the Rust crates.

declare module 'omtanke:selectors' {
  const site: import('./boxes.js').Site;
  export default site;
}

declare module 'omtanke:adapters' {
  const sites: import('./selectors.js').Adapter[];
  export default sites;
}

declare module 'omtanke:build' {
  /** Changes with every change of the compiler: tables from another build are compiled anew. */
  export const COMPILER: string;
}

declare module 'omtanke:page/module' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module 'omtanke:page/glue' {
  export function __wbg_set_wasm(exports: object): void;
  export function start(
    setup: object,
    report: (report: import('./tell.js').Report) => void,
    alive: () => boolean,
    mute: (rule: string, muted: boolean) => void,
  ): void;
  export function muted(rules: string[]): void;
  export function stop(): void;
}

declare module 'omtanke:page/glue-with-living-views' {
  export * from 'omtanke:page/glue';
}

declare module 'omtanke:page/translated' {
  export const memory: WebAssembly.Memory;
}

declare module 'omtanke:compiler/glue' {
  export function __wbg_set_wasm(exports: object): void;
  export function openBundle(bundle: Uint8Array, trust: string, handovers: string[]): import('./background/compiler.js').Believed;
  export function compile(policy: string | undefined, organisation: string | undefined): import('./background/compiler.js').Compiled;
  export function readable(policy: string | undefined, organisation: string | undefined): string;
  export function changes(before: string, after: string): string;
}
