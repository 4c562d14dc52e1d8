/** Every page, as the path under its language. */
export const pages: readonly string[] = [
  '/',
  '/learn/convolution/',
  '/learn/attention/',
  '/lab/',
  '/design/',
];
