import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/components/chrome/metadata';
import { SwapFigure } from '@/components/home/SwapFigure';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import styles from './page.module.css';

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { chrome } = getDictionary(locale);
  return pageMetadata({ locale, path: '/', title: chrome.siteName, description: chrome.description });
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { home, figure } = getDictionary(locale);
  return (
    <div className={styles.page}>
      <header className={styles.opening}>
        <h1>{home.title}</h1>
        <p className={styles.lead}>{home.lead}</p>
        <p>{home.idea}</p>
      </header>
      <SwapFigure locale={locale} words={home.figure} grid={figure.matrix} />
      <p className={styles.prose}>{home.toy}</p>
      <section className={styles.lab}>
        <h2>{home.lab.title}</h2>
        <p>{home.lab.text}</p>
        <Link className={styles.way} href={localePath(locale, '/lab/')}>
          {home.lab.link}
        </Link>
      </section>
    </div>
  );
}
