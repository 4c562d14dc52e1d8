import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/components/chrome/metadata';
import { Path } from '@/components/home/Path';
import { SwapFigure } from '@/components/home/SwapFigure';
import { Symbols } from '@/components/home/Symbols';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale } from '@/lib/i18n/locales';
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
      </header>
      <SwapFigure locale={locale} words={home.figure} figure={figure} />
      <section className={styles.prose}>
        <h2>{home.reading.title}</h2>
        <p>
          <Symbols text={home.reading.swap} />
        </p>
        <p>{home.reading.honest}</p>
      </section>
      <Path locale={locale} words={home.path} grid={figure.matrix} />
    </div>
  );
}
