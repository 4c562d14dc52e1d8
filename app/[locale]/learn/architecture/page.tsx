import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Chapter } from '@/components/chapter/Chapter';
import { chapterMinutes } from '@/components/chapter/chapter-minutes';
import { neighbours } from '@/components/chapter/neighbours';
import { StepLink } from '@/components/chapter/StepLink';
import { BridgeFigure } from '@/components/chapters/architecture/BridgeFigure';
import { checkQuestions } from '@/components/chapters/architecture/check-questions';
import { layerFormulae, pairsFormula, productsFormula } from '@/components/chapters/architecture/formulae';
import { MoveFigure } from '@/components/chapters/architecture/MoveFigure';
import { NetworkFigure } from '@/components/chapters/architecture/NetworkFigure';
import { stepOfSection } from '@/components/chapters/architecture/network-walk';
import { ShareFigure } from '@/components/chapters/architecture/ShareFigure';
import { TroubleFigure } from '@/components/chapters/architecture/TroubleFigure';
import { pageMetadata } from '@/components/chrome/metadata';
import { samplesFor } from '@/components/source/samples-for';
import { CheckYourself } from '@/components/walk/CheckYourself';
import English from '@/content/architecture/en.mdx';
import Chinese from '@/content/architecture/zh-Hant.mdx';
import { parseManifest } from '@/lib/checkpoint/manifest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { Section } from '@/lib/mobilevit/spec/parts';
import manifest from '@/public/models/mobilevit-xxs-imagenette/manifest.json';
import 'katex/dist/katex.min.css';
import styles from './page.module.css';

const PROSE = { en: English, 'zh-Hant': Chinese };

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/learn/architecture'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { metaTitle, metaDescription } = getDictionary(locale).architecture;
  return pageMetadata({
    locale,
    path: '/learn/architecture/',
    title: metaTitle,
    description: metaDescription,
  });
}

/** What the prose names: figures, and links to parts of the network. */
function figures(locale: Locale) {
  const { architecture, failures, figure, source, walk } = getDictionary(locale);
  return {
    em: ({ children }: { children?: ReactNode }) => <em className={styles.term}>{children}</em>,
    Part: ({ section, children }: { section: Section; children?: ReactNode }) => (
      <StepLink step={stepOfSection(section) + 1} to="network">
        {children}
      </StepLink>
    ),
    TroubleFigure: () => <TroubleFigure locale={locale} words={architecture.trouble} />,
    NetworkFigure: () => (
      <NetworkFigure
        {...{ locale, figure, walk, source, failures }}
        words={architecture}
        samples={samplesFor(locale)}
        weightBytes={parseManifest(manifest).packed.bytes}
        formulae={layerFormulae()}
      />
    ),
    MoveFigure: () => (
      <MoveFigure
        locale={locale}
        words={architecture.move}
        pieces={architecture.pieces}
        formula={productsFormula()}
      />
    ),
    ShareFigure: () => (
      <ShareFigure locale={locale} words={architecture.share} pieces={architecture.pieces} />
    ),
    BridgeFigure: () => (
      <BridgeFigure
        {...{ locale, figure }}
        words={architecture.bridge}
        facts={architecture.trouble}
        formula={pairsFormula()}
      />
    ),
    Check: () => <CheckYourself questions={checkQuestions(architecture.check)} words={walk.check} />,
  };
}

export default async function ArchitecturePage({ params }: PageProps<'/[locale]/learn/architecture'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { architecture, walk } = getDictionary(locale);
  const Prose = PROSE[locale];
  return (
    <Chapter
      title={architecture.title}
      lead={architecture.lead}
      minutes={await chapterMinutes('architecture', locale)}
      words={walk.chapter}
      {...neighbours('architecture', locale)}
    >
      <Prose components={figures(locale)} />
    </Chapter>
  );
}
