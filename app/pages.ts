/** Every page, as the path under its language. */
export const pages: readonly string[] = [
  '/',
  '/learn/convolution/',
  '/learn/attention/',
  '/learn/patches/',
  '/learn/block/',
  '/learn/architecture/',
  '/learn/receptive-field/',
  '/lab/',
  '/design/',
];
