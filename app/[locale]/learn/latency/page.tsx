import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Chapter } from '@/components/chapter/Chapter';
import { chapterMinutes } from '@/components/chapter/chapter-minutes';
import { neighbours } from '@/components/chapter/neighbours';
import { StepLink } from '@/components/chapter/StepLink';
import { Cite } from '@/components/chapters/evidence/Cite';
import { BenchFigure } from '@/components/chapters/latency/BenchFigure';
import { checkQuestions } from '@/components/chapters/latency/check-questions';
import { ElsewhereFigure } from '@/components/chapters/latency/ElsewhereFigure';
import { FoldFigure } from '@/components/chapters/latency/FoldFigure';
import { proportionFormula } from '@/components/chapters/latency/formulae';
import { KernelFigure } from '@/components/chapters/latency/KernelFigure';
import { LanesFigure } from '@/components/chapters/latency/LanesFigure';
import { LatencyFigure } from '@/components/chapters/latency/LatencyFigure';
import { type LatencyStep, STEPS } from '@/components/chapters/latency/latency-walk';
import { type NumberName, numberNamed } from '@/components/chapters/latency/numbers';
import { PhonesTable } from '@/components/chapters/latency/PhonesTable';
import { TrafficFigure } from '@/components/chapters/latency/TrafficFigure';
import { pageMetadata } from '@/components/chrome/metadata';
import { CheckYourself } from '@/components/walk/CheckYourself';
import English from '@/content/latency/en.mdx';
import Chinese from '@/content/latency/zh-Hant.mdx';
import { reasonsFact } from '@/lib/figures/latency-facts';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { WASM_PATH } from '@/lib/inference/wasm-path';
import 'katex/dist/katex.min.css';
import styles from './page.module.css';

const PROSE = { en: English, 'zh-Hant': Chinese };

/** Bytes of the WebAssembly that the engine fetches in a browser of today. */
const engineBytes = (): number =>
  statSync(join(process.cwd(), 'public', WASM_PATH, 'tfjs-backend-wasm-simd.wasm')).size;

export async function generateMetadata({ params }: PageProps<'/[locale]/learn/latency'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { metaTitle, metaDescription } = getDictionary(locale).latency;
  return pageMetadata({ locale, path: '/learn/latency/', title: metaTitle, description: metaDescription });
}

/** What the prose names: figures, numbers by name, and links to steps of the walk. */
function figures(locale: Locale) {
  const { chart, figure, latency, walk } = getDictionary(locale);
  const { sources } = latency;
  return {
    em: ({ children }: { children?: ReactNode }) => <em className={styles.term}>{children}</em>,
    N: ({ of }: { of: NumberName }) => numberNamed(of, locale),
    Notes: () => <Cite of={reasonsFact.mobileFormer} />,
    Step: ({ kind, children }: { kind: LatencyStep; children?: ReactNode }) => (
      <StepLink step={STEPS.indexOf(kind) + 1} to="walk">
        {children}
      </StepLink>
    ),
    LatencyFigure: () => (
      <LatencyFigure
        {...{ locale, sources, chart, walk, figure }}
        words={latency.table}
        devices={latency.devices}
        formula={proportionFormula()}
      />
    ),
    KernelFigure: () => <KernelFigure {...{ locale, sources, chart }} words={latency.kernels} />,
    FoldFigure: () => <FoldFigure {...{ locale, sources }} words={latency.folding} />,
    LanesFigure: () => <LanesFigure {...{ locale, sources, chart }} words={latency.lanes} />,
    TrafficFigure: () => <TrafficFigure {...{ locale, sources, chart }} words={latency.traffic} />,
    BenchFigure: () => (
      <BenchFigure {...{ locale, chart }} words={latency.bench} engineBytes={engineBytes()} />
    ),
    ElsewhereFigure: () => <ElsewhereFigure {...{ locale, sources, chart }} words={latency.elsewhere} />,
    PhonesTable: () => <PhonesTable {...{ locale, sources }} words={latency.phones} />,
    Check: () => <CheckYourself questions={checkQuestions(locale, latency.check)} words={walk.check} />,
  };
}

export default async function LatencyPage({ params }: PageProps<'/[locale]/learn/latency'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { latency, walk } = getDictionary(locale);
  const Prose = PROSE[locale];
  return (
    <Chapter
      title={latency.title}
      lead={latency.lead}
      minutes={await chapterMinutes('latency', locale)}
      words={walk.chapter}
      {...neighbours('latency', locale)}
    >
      <Prose components={figures(locale)} />
    </Chapter>
  );
}
