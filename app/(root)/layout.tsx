import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { InlineScript } from '@/components/chrome/InlineScript';
import { localeScript, themeScript } from '@/components/chrome/inline-scripts';
import { getDictionary } from '@/lib/i18n/dictionary';
import { locales } from '@/lib/i18n/locales';
import { languageAlternates, withBasePath } from '@/lib/i18n/paths';
import '../globals.css';

const languages = languageAlternates('/');

export const metadata: Metadata = {
  title: locales.map((locale) => getDictionary(locale).chrome.siteName).join(' · '),
  description: getDictionary('en').chrome.description,
  ...(languages && { alternates: { languages } }),
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <InlineScript source={themeScript} />
        <InlineScript source={localeScript(withBasePath('/'))} />
      </head>
      <body>{children}</body>
    </html>
  );
}
