/** Every page, as the path under its language. */
export const pages: readonly string[] = ['/', '/lab/', '/design/'];
