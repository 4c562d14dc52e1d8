import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Chapter } from '@/components/chapter/Chapter';
import { chapterMinutes } from '@/components/chapter/chapter-minutes';
import { neighbours } from '@/components/chapter/neighbours';
import { StepLink } from '@/components/chapter/StepLink';
import { Cite } from '@/components/chapters/evidence/Cite';
import { ClaimsFigure } from '@/components/chapters/results/ClaimsFigure';
import { CountTable } from '@/components/chapters/results/CountTable';
import { checkQuestions } from '@/components/chapters/results/check-questions';
import { type ClaimStep, stepIndex } from '@/components/chapters/results/claims-walk';
import { NewerFigure } from '@/components/chapters/results/NewerFigure';
import { type NumberName, numberNamed } from '@/components/chapters/results/numbers';
import { PartTables } from '@/components/chapters/results/PartTables';
import { SwapFigure } from '@/components/chapters/results/SwapFigure';
import { TransferFigure } from '@/components/chapters/results/TransferFigure';
import { pageMetadata } from '@/components/chrome/metadata';
import { CheckYourself } from '@/components/walk/CheckYourself';
import English from '@/content/results/en.mdx';
import Chinese from '@/content/results/zh-Hant.mdx';
import { baselines } from '@/lib/figures/baseline-facts';
import { contradictedFact, networkSources, networks, unprinted } from '@/lib/figures/results-facts';
import { releaseFact } from '@/lib/figures/training-facts';
import { detectionFacts, segmentationFacts, transferSides } from '@/lib/figures/transfer-facts';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import styles from './page.module.css';

const PROSE = { en: English, 'zh-Hant': Chinese };

export async function generateMetadata({ params }: PageProps<'/[locale]/learn/results'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { metaTitle, metaDescription } = getDictionary(locale).results;
  return pageMetadata({ locale, path: '/learn/results/', title: metaTitle, description: metaDescription });
}

/** What the prose names: figures with the rows that they show, numbers by name, and links to steps of the walk. */
function figures(locale: Locale) {
  const { chart, figure, results, walk } = getDictionary(locale);
  const { claims, groups, arithmetic, transfer } = results;
  return {
    em: ({ children }: { children?: ReactNode }) => <em className={styles.term}>{children}</em>,
    N: ({ of }: { of: NumberName }) => numberNamed(of, locale),
    Contradicted: () => <Cite of={contradictedFact.source} />,
    Step: ({ kind, children }: { kind: ClaimStep; children?: ReactNode }) => (
      <StepLink step={stepIndex(kind) + 1} to="walk">
        {children}
      </StepLink>
    ),
    ClaimsFigure: () => (
      <ClaimsFigure
        {...{ networks, unprinted, locale, chart, walk, figure }}
        sources={networkSources}
        words={{ claims, groups, arithmetic, chart: results.chart }}
      />
    ),
    SwapFigure: () => (
      <SwapFigure
        {...{ baselines, locale }}
        noise={{ points: releaseFact.variance, source: releaseFact.hardwareSource }}
        words={results.swap}
      />
    ),
    CountTable: () => <CountTable locale={locale} words={results.count} />,
    NewerFigure: () => <NewerFigure locale={locale} words={results.newer} />,
    TransferFigure: () => (
      <TransferFigure
        facts={{ detection: detectionFacts, segmentation: segmentationFacts }}
        sides={transferSides}
        {...{ locale, chart }}
        words={{ transfer, arithmetic, chart: results.chart }}
      />
    ),
    PartTables: () => <PartTables locale={locale} words={results.parts} />,
    Check: () => <CheckYourself questions={checkQuestions(locale, results.check)} words={walk.check} />,
  };
}

export default async function ResultsPage({ params }: PageProps<'/[locale]/learn/results'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { results, walk } = getDictionary(locale);
  const Prose = PROSE[locale];
  return (
    <Chapter
      title={results.title}
      lead={results.lead}
      minutes={await chapterMinutes('results', locale)}
      words={walk.chapter}
      {...neighbours('results', locale)}
    >
      <Prose components={figures(locale)} />
    </Chapter>
  );
}
