import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Footer } from '@/components/chrome/Footer';
import { Header } from '@/components/chrome/Header';
import { InlineScript } from '@/components/chrome/InlineScript';
import { themeScript } from '@/components/chrome/inline-scripts';
import { UnsupportedBrowser } from '@/components/chrome/UnsupportedBrowser';
import { Notice } from '@/components/ui/Notice';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale, locales } from '@/lib/i18n/locales';
import serif from '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
import '../globals.css';
import styles from './layout.module.css';

export const dynamicParams = false;

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export default async function LocaleLayout({
  children,
  params,
}: LayoutProps<'/[locale]'>): Promise<ReactNode> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { chrome } = getDictionary(locale);
  return (
    // The inline script sets data-theme before React sees the document.
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* Chinese pages are set in the system's sans; only the symbols of their figures wait for it. */}
        {locale === 'en' && (
          <link rel="preload" href={serif} as="font" type="font/woff2" crossOrigin="anonymous" />
        )}
        <InlineScript source={themeScript} />
      </head>
      <body>
        <a className={styles.skip} href="#main">
          {chrome.skip}
        </a>
        <Header locale={locale} words={chrome} />
        <div className={styles.notices}>
          <UnsupportedBrowser
            words={{
              unsupported: chrome.unsupported,
              unsupportedAnd: chrome.unsupportedAnd,
              unsupportedFeatures: chrome.unsupportedFeatures,
            }}
          />
          <noscript>
            <Notice kind="info">{chrome.noScript}</Notice>
          </noscript>
        </div>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer locale={locale} words={chrome.footer} />
      </body>
    </html>
  );
}
