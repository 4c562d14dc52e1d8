import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Chapter } from '@/components/chapter/Chapter';
import { chapterMinutes } from '@/components/chapter/chapter-minutes';
import { neighbours } from '@/components/chapter/neighbours';
import { StepLink } from '@/components/chapter/StepLink';
import { Cite } from '@/components/chapters/evidence/Cite';
import { AblationTable } from '@/components/chapters/training/AblationTable';
import { AverageFigure } from '@/components/chapters/training/AverageFigure';
import { checkQuestions } from '@/components/chapters/training/check-questions';
import { DecayFigure } from '@/components/chapters/training/DecayFigure';
import { batchFormula } from '@/components/chapters/training/formulae';
import { type NumberName, numberNamed } from '@/components/chapters/training/numbers';
import { RateFigure } from '@/components/chapters/training/RateFigure';
import { RecipeTable } from '@/components/chapters/training/RecipeTable';
import { ResolutionFigure } from '@/components/chapters/training/ResolutionFigure';
import { RunFigure } from '@/components/chapters/training/RunFigure';
import { SamplerFacts } from '@/components/chapters/training/SamplerFacts';
import { SamplerFigure } from '@/components/chapters/training/SamplerFigure';
import { SmoothingFigure } from '@/components/chapters/training/SmoothingFigure';
import { type SamplerStep, STEPS } from '@/components/chapters/training/sampler-walk';
import { pageMetadata } from '@/components/chrome/metadata';
import { CheckYourself } from '@/components/walk/CheckYourself';
import English from '@/content/training/en.mdx';
import Chinese from '@/content/training/zh-Hant.mdx';
import { releaseFact } from '@/lib/figures/training-facts';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import 'katex/dist/katex.min.css';
import styles from './page.module.css';

const PROSE = { en: English, 'zh-Hant': Chinese };

export async function generateMetadata({ params }: PageProps<'/[locale]/learn/training'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { metaTitle, metaDescription } = getDictionary(locale).training;
  return pageMetadata({ locale, path: '/learn/training/', title: metaTitle, description: metaDescription });
}

/** What the prose names: figures, numbers by name, and links to steps of the walk. */
function figures(locale: Locale) {
  const { chart, figure, training, walk } = getDictionary(locale);
  return {
    em: ({ children }: { children?: ReactNode }) => <em className={styles.term}>{children}</em>,
    N: ({ of }: { of: NumberName }) => numberNamed(of, locale),
    Notes: () => <Cite of={releaseFact.hardwareSource} />,
    Step: ({ kind, children }: { kind: SamplerStep; children?: ReactNode }) => (
      <StepLink step={STEPS.indexOf(kind) + 1} to="walk">
        {children}
      </StepLink>
    ),
    RecipeTable: () => <RecipeTable locale={locale} words={training.recipe} />,
    DecayFigure: () => <DecayFigure {...{ locale, chart }} words={training.decay} />,
    RateFigure: () => <RateFigure {...{ locale, chart }} words={training.rate} />,
    SmoothingFigure: () => <SmoothingFigure {...{ locale, chart }} words={training.smoothing} />,
    AverageFigure: () => <AverageFigure {...{ locale, chart }} words={training.average} />,
    AblationTable: () => <AblationTable locale={locale} words={training.ablation} />,
    SamplerFigure: () => (
      <SamplerFigure {...{ locale, walk, figure }} words={training.sampler} formula={batchFormula()} />
    ),
    SamplerFacts: () => <SamplerFacts locale={locale} words={training.samplerFacts} />,
    RunFigure: () => <RunFigure {...{ locale, chart }} words={training.run} />,
    ResolutionFigure: () => <ResolutionFigure {...{ locale, chart }} words={training.resolution} />,
    Check: () => <CheckYourself questions={checkQuestions(locale, training.check)} words={walk.check} />,
  };
}

export default async function TrainingPage({ params }: PageProps<'/[locale]/learn/training'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { training, walk } = getDictionary(locale);
  const Prose = PROSE[locale];
  return (
    <Chapter
      title={training.title}
      lead={training.lead}
      minutes={await chapterMinutes('training', locale)}
      words={walk.chapter}
      {...neighbours('training', locale)}
    >
      <Prose components={figures(locale)} />
    </Chapter>
  );
}
