import { CHAPTERS } from '@/components/chapter/chapters';

/** Every page, as the path under its language. */
export const pages: readonly string[] = [
  '/',
  ...CHAPTERS.map(({ id }) => `/learn/${id}/`),
  '/lab/',
  '/design/',
];
