/** Ports of the servers that playwright.config.ts starts. */
export const PORTS = { site: 4319, plain: 4320, subpath: 4321 } as const;
