import type { ReactNode } from 'react';
import type { Design } from '@/lib/i18n/en/design';
import styles from './ThemePair.module.css';

/** The same specimens on light and on dark paper. `children` is called once for each. */
export function ThemePair({
  words,
  children,
}: {
  words: Design['themes'];
  children: (theme: 'light' | 'dark') => ReactNode;
}) {
  return (
    <div className={styles.pair}>
      <div className={styles.papers}>
        {(['light', 'dark'] as const).map((theme) => (
          <div key={theme} data-theme={theme} className={styles.paper}>
            <h3 className={styles.title}>{words[theme]}</h3>
            {children(theme)}
          </div>
        ))}
      </div>
    </div>
  );
}
