/**
 * What the reader chose, kept in this browser. Storage can be missing or refuse (private windows, blocked cookies):
 * then a choice lasts as long as the page. Keys carry the site's name because a subpath shares its origin.
 */
export const THEME_KEY = 'mobilevit-unfolded.theme';
export const LOCALE_KEY = 'mobilevit-unfolded.locale';

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
