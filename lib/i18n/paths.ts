import type { Route } from 'next';
import { isLocale, type Locale, locales } from './locales';

const BASE_PATH = process.env.NEXT_PUBLIC_BASE_PATH ?? '';
const SITE_URL = (process.env.NEXT_PUBLIC_SITE_URL ?? '').replace(/\/+$/, '');

/**
 * A page in a language, for next/link (which adds the base path itself): `localePath('en', '/lab/')` is `/en/lab/`.
 * `path` starts and ends with a slash.
 */
export function localePath(locale: Locale, path: string): Route {
  return `/${locale}${path}` as Route;
}

/** The site's root as the browser must ask for it, for fetches and files of public/: adds the base path. */
export function withBasePath(path: string): string {
  return `${BASE_PATH}${path}`;
}

/** The same page in the other language. `pathname` is next's (no base path): `/en/lab/` → `/zh-Hant/lab/`. */
export function inLocale(pathname: string, locale: Locale): Route {
  const [, first, ...rest] = pathname.split('/');
  if (first === undefined || !isLocale(first)) return localePath(locale, '/');
  return localePath(locale, `/${rest.join('/')}`);
}

/** The absolute address of a path, or `null` when the build was not told SITE_URL. */
export function absoluteUrl(path: string): string | null {
  return SITE_URL === '' ? null : `${SITE_URL}${withBasePath(path)}`;
}

/** `hreflang` → address of `path` in every language; x-default is English. `null` without SITE_URL. */
export function languageAlternates(path: string): Record<string, string> | null {
  const entries: [string, string][] = [];
  for (const locale of locales) {
    const url = absoluteUrl(localePath(locale, path));
    if (url === null) return null;
    entries.push([locale, url]);
  }
  const fallback = entries[0];
  return Object.fromEntries(fallback ? [...entries, ['x-default', fallback[1]]] : entries);
}
