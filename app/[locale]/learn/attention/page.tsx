import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Chapter } from '@/components/chapter/Chapter';
import { chapterMinutes } from '@/components/chapter/chapter-minutes';
import { neighbours } from '@/components/chapter/neighbours';
import { StepLink } from '@/components/chapter/StepLink';
import { AttentionWalk } from '@/components/chapters/attention/AttentionWalk';
import { CostFigure } from '@/components/chapters/attention/CostFigure';
import { checkQuestions } from '@/components/chapters/attention/check-questions';
import { stepFormulae, walkFormula } from '@/components/chapters/attention/formulae';
import { InfluenceFigure } from '@/components/chapters/attention/InfluenceFigure';
import { LambdaFigure } from '@/components/chapters/attention/LambdaFigure';
import { OperatorFigure } from '@/components/chapters/attention/OperatorFigure';
import { Puzzles } from '@/components/chapters/attention/Puzzles';
import { ShiftsFigure } from '@/components/chapters/attention/ShiftsFigure';
import { START, traceOf } from '@/components/chapters/attention/toy';
import { pageMetadata } from '@/components/chrome/metadata';
import { CheckYourself } from '@/components/walk/CheckYourself';
import English from '@/content/attention/en.mdx';
import Chinese from '@/content/attention/zh-Hant.mdx';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { StepKind } from '@/lib/walkthrough/trace';
import 'katex/dist/katex.min.css';
import styles from './page.module.css';

const PROSE = { en: English, 'zh-Hant': Chinese };

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/learn/attention'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { metaTitle, metaDescription } = getDictionary(locale).attention;
  return pageMetadata({ locale, path: '/learn/attention/', title: metaTitle, description: metaDescription });
}

/** The walk's first step of a kind, counted from 1. */
const firstStep = (kind: StepKind) => traceOf(START).steps.findIndex((step) => step.kind === kind) + 1;

/** What the prose names: figures, and links to steps of the walk. */
function figures(locale: Locale) {
  const { attention, figure, walk } = getDictionary(locale);
  const { reset, beyond } = attention;
  const grid = figure.matrix;
  const formula = walkFormula();
  const numbers = stepFormulae();
  return {
    em: ({ children }: { children?: ReactNode }) => <em className={styles.term}>{children}</em>,
    Step: ({ kind, children }: { kind: StepKind; children?: ReactNode }) => (
      <StepLink step={firstStep(kind)} to="walk">
        {children}
      </StepLink>
    ),
    AttentionWalk: () => (
      <AttentionWalk {...{ locale, reset, beyond, walk, figure, formula, numbers }} words={attention.walk} />
    ),
    LambdaFigure: () => <LambdaFigure {...{ locale, reset, beyond, grid }} words={attention.lambda} />,
    OperatorFigure: () => <OperatorFigure {...{ locale, reset, beyond, grid }} words={attention.operator} />,
    InfluenceFigure: () => <InfluenceFigure {...{ locale, grid }} words={attention.influence} />,
    ShiftsFigure: () => <ShiftsFigure {...{ locale, reset, beyond, grid }} words={attention.shifts} />,
    Puzzles: () => <Puzzles {...{ locale, grid, beyond }} words={attention.puzzles} />,
    CostFigure: () => <CostFigure locale={locale} words={attention.cost} />,
    Check: () => <CheckYourself questions={checkQuestions(attention.check)} words={walk.check} />,
  };
}

export default async function AttentionPage({ params }: PageProps<'/[locale]/learn/attention'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { attention, walk } = getDictionary(locale);
  const Prose = PROSE[locale];
  return (
    <Chapter
      title={attention.title}
      lead={attention.lead}
      minutes={await chapterMinutes('attention', locale)}
      words={walk.chapter}
      {...neighbours('attention', locale)}
    >
      <Prose components={figures(locale)} />
    </Chapter>
  );
}
