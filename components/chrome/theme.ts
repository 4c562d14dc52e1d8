import { recall, remember, THEME_KEY } from './storage';

export type Theme = 'system' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

const listeners = new Set<() => void>();
let chosen: Theme | null = null;

/** The reader's choice; `system` until there is one. */
export function currentTheme(): Theme {
  if (chosen === null) {
    const stored = recall(THEME_KEY);
    chosen = stored === 'light' || stored === 'dark' ? stored : 'system';
  }
  return chosen;
}

/** Chooses a theme, shows and remembers it. */
export function chooseTheme(theme: Theme): void {
  chosen = theme;
  remember(THEME_KEY, theme === 'system' ? null : theme);
  applyTheme(theme);
  for (const listener of listeners) listener();
}

/** Puts the theme on the document, where app/tokens.css reads it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}

/** Calls `listener` on every choice, here or in another window. Returns the way to stop. */
export function onThemeChoice(listener: () => void): () => void {
  const fromElsewhere = (event: StorageEvent) => {
    if (event.key !== THEME_KEY) return;
    chosen = null;
    applyTheme(currentTheme());
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', fromElsewhere);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', fromElsewhere);
  };
}
