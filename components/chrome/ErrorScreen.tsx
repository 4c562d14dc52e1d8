'use client';

import { useEffect } from 'react';
import { Button } from '@/components/ui/Button';
import { errors as en } from '@/lib/i18n/en/errors';
import { withBasePath } from '@/lib/i18n/paths';
import { errors as zhHant } from '@/lib/i18n/zh-Hant/errors';
import styles from './ErrorScreen.module.css';
import { isStaleChunk, mayReload } from './stale-chunk';

/**
 * What a reader sees when a page broke: a sentence in both languages and two ways on. A missing piece of the program
 * reloads the page once, since the site was probably put up anew under an open tab.
 */
export function ErrorScreen({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
    if (isStaleChunk(error) && mayReload(window.sessionStorage, Date.now())) window.location.reload();
  }, [error]);

  return (
    <div className={styles.screen} role="alert">
      {[
        { lang: 'en', words: en.crash },
        { lang: 'zh-Hant', words: zhHant.crash },
      ].map(({ lang, words }) => (
        <section key={lang} lang={lang} className={styles.message}>
          <h1 className={styles.title}>{words.title}</h1>
          <p>{words.text}</p>
          <p className={styles.ways}>
            <Button variant="primary" onClick={retry}>
              {words.retry}
            </Button>
            {/* A full load, on purpose: the router may be what broke. */}
            <a href={withBasePath(`/${lang}/`)}>{words.home}</a>
          </p>
        </section>
      ))}
    </div>
  );
}
