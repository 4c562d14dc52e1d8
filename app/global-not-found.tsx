import type { Metadata } from 'next';
import { InlineScript } from '@/components/chrome/InlineScript';
import { themeScript } from '@/components/chrome/inline-scripts';
import { getDictionary } from '@/lib/i18n/dictionary';
import { locales } from '@/lib/i18n/locales';
import { withBasePath } from '@/lib/i18n/paths';
import './globals.css';
import styles from './global-not-found.module.css';

export const metadata: Metadata = {
  title: locales.map((locale) => getDictionary(locale).errors.notFound.title).join(' · '),
  robots: { index: false },
};

/** The 404 of every address: in both languages, since the address no longer tells which. */
export default function GlobalNotFound() {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <InlineScript source={themeScript} />
      </head>
      <body>
        <main className={styles.main}>
          {locales.map((locale, i) => {
            const { notFound } = getDictionary(locale).errors;
            const Title = i === 0 ? 'h1' : 'h2';
            return (
              <section key={locale} lang={locale} className={styles.message}>
                <Title className={styles.title}>{notFound.title}</Title>
                <p>{notFound.text}</p>
                <p>
                  <a href={withBasePath(`/${locale}/`)}>{notFound.home}</a>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
