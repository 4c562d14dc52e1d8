import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Chapter } from '@/components/chapter/Chapter';
import { chapterMinutes } from '@/components/chapter/chapter-minutes';
import { neighbours } from '@/components/chapter/neighbours';
import { StepLink } from '@/components/chapter/StepLink';
import { CostFigure } from '@/components/chapters/patches/CostFigure';
import { checkQuestions } from '@/components/chapters/patches/check-questions';
import { indexFormulae } from '@/components/chapters/patches/formulae';
import { PatchSizeFigure } from '@/components/chapters/patches/PatchSizeFigure';
import { PatchWalkFigure } from '@/components/chapters/patches/PatchWalkFigure';
import { ReachFigure } from '@/components/chapters/patches/ReachFigure';
import { SheetFigure } from '@/components/chapters/patches/SheetFigure';
import { ShuffleFigure } from '@/components/chapters/patches/ShuffleFigure';
import { UnfoldsFigure } from '@/components/chapters/patches/UnfoldsFigure';
import { pageMetadata } from '@/components/chrome/metadata';
import { CheckYourself } from '@/components/walk/CheckYourself';
import English from '@/content/patches/en.mdx';
import Chinese from '@/content/patches/zh-Hant.mdx';
import { patchSizeFact, unfoldTimeFact } from '@/lib/figures/paper-facts';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { type PatchStepKind, patchWalk } from '@/lib/patches/patch-walk';
import { START_SIDE, startMap } from '@/lib/patches/start-map';
import 'katex/dist/katex.min.css';
import styles from './page.module.css';

const PROSE = { en: English, 'zh-Hant': Chinese };

export async function generateMetadata({ params }: PageProps<'/[locale]/learn/patches'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { metaTitle, metaDescription } = getDictionary(locale).patches;
  return pageMetadata({ locale, path: '/learn/patches/', title: metaTitle, description: metaDescription });
}

/** The walk's first step of a kind on the map that it opens with, counted from 1. */
const firstStep = (kind: PatchStepKind) =>
  patchWalk(startMap(START_SIDE)).steps.findIndex((step) => step.kind === kind) + 1;

/** What the prose names: figures, and links to steps of the walk. */
function figures(locale: Locale) {
  const { patches, figure, walk } = getDictionary(locale);
  const formulae = indexFormulae();
  return {
    em: ({ children }: { children?: ReactNode }) => <em className={styles.term}>{children}</em>,
    Step: ({ kind, children }: { kind: PatchStepKind; children?: ReactNode }) => (
      <StepLink step={firstStep(kind)} to="walk">
        {children}
      </StepLink>
    ),
    PatchWalk: () => <PatchWalkFigure {...{ locale, walk, figure, formulae }} words={patches.walk} />,
    Unfolds: () => <UnfoldsFigure locale={locale} words={patches.unfolds} fact={unfoldTimeFact} />,
    Sheet: () => <SheetFigure words={patches.sheet} />,
    Reach: () => <ReachFigure words={patches.reach} />,
    Shuffle: () => <ShuffleFigure locale={locale} words={patches.shuffle} grid={figure.matrix} />,
    Cost: () => <CostFigure locale={locale} words={patches.cost} />,
    PatchSizes: () => <PatchSizeFigure locale={locale} words={patches.sizes} fact={patchSizeFact} />,
    Check: () => <CheckYourself questions={checkQuestions(patches.check)} words={walk.check} />,
  };
}

export default async function PatchesPage({ params }: PageProps<'/[locale]/learn/patches'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { patches, walk } = getDictionary(locale);
  const Prose = PROSE[locale];
  return (
    <Chapter
      title={patches.title}
      lead={patches.lead}
      minutes={await chapterMinutes('patches', locale)}
      words={walk.chapter}
      {...neighbours('patches', locale)}
    >
      <Prose components={figures(locale)} />
    </Chapter>
  );
}
