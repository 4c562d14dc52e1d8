/** Where scripts/copy-wasm.mjs puts tfjs's wasm files: below their version, so that an address never changes. */
export const WASM_PATH = '/wasm/4.22.0/';
