'use client';

import { useId, useLayoutEffect, useSyncExternalStore } from 'react';
import { Icon } from '@/components/ui/Icon';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { Chrome } from '@/lib/i18n/en/chrome';
import styles from './ThemeSwitch.module.css';
import { applyTheme, chooseTheme, currentTheme, onThemeChoice, THEMES, type Theme } from './theme';

/** System, light or dark, as a radio group of icons. */
export function ThemeSwitch({ words }: { words: Chrome['theme'] }) {
  const name = useId();
  const theme = useSyncExternalStore<Theme>(onThemeChoice, currentTheme, () => 'system');

  // A change of language mounts <html> anew, without the attribute that the inline script had set.
  useLayoutEffect(() => applyTheme(currentTheme()), []);

  return (
    <fieldset className={styles.switch}>
      <legend>
        <VisuallyHidden>{words.label}</VisuallyHidden>
      </legend>
      {THEMES.map((option) => (
        <label key={option} className={styles.option} title={words[option]}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={option}
            checked={option === theme}
            onChange={() => chooseTheme(option)}
          />
          <span className={styles.face}>
            <Icon name={option} />
            <VisuallyHidden>{words[option]}</VisuallyHidden>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
