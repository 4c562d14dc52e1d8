import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Chapter } from '@/components/chapter/Chapter';
import { chapterMinutes } from '@/components/chapter/chapter-minutes';
import { neighbours } from '@/components/chapter/neighbours';
import { StepLink } from '@/components/chapter/StepLink';
import { ContentFigure } from '@/components/chapters/receptive-field/ContentFigure';
import { checkQuestions } from '@/components/chapters/receptive-field/check-questions';
import { EffectiveFigure } from '@/components/chapters/receptive-field/EffectiveFigure';
import { FieldSourceProvider } from '@/components/chapters/receptive-field/FieldSourceProvider';
import { fieldFormulae } from '@/components/chapters/receptive-field/formulae';
import { LadderFigure } from '@/components/chapters/receptive-field/LadderFigure';
import { type RungKind, stepOfRung } from '@/components/chapters/receptive-field/ladder';
import { ProbesFigure } from '@/components/chapters/receptive-field/ProbesFigure';
import { pageMetadata } from '@/components/chrome/metadata';
import { samplesFor } from '@/components/source/samples-for';
import { CheckYourself } from '@/components/walk/CheckYourself';
import English from '@/content/receptive-field/en.mdx';
import Chinese from '@/content/receptive-field/zh-Hant.mdx';
import { parseManifest } from '@/lib/checkpoint/manifest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import manifest from '@/public/models/mobilevit-xxs-imagenette/manifest.json';
import 'katex/dist/katex.min.css';
import styles from './page.module.css';

const PROSE = { en: English, 'zh-Hant': Chinese };

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/learn/receptive-field'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { metaTitle, metaDescription } = getDictionary(locale).receptiveField;
  return pageMetadata({
    locale,
    path: '/learn/receptive-field/',
    title: metaTitle,
    description: metaDescription,
  });
}

/** What the prose names: figures, and links to rungs of the ladder. */
function figures(locale: Locale) {
  const { failures, figure, labField, receptiveField, source, walk } = getDictionary(locale);
  const ofSource = { locale, source, failures, weightBytes: parseManifest(manifest).packed.bytes };
  return {
    em: ({ children }: { children?: ReactNode }) => <em className={styles.term}>{children}</em>,
    Rung: ({ kind, stage, children }: { kind: RungKind; stage: string; children?: ReactNode }) => (
      <StepLink step={stepOfRung(kind, Number(stage)) + 1} to="walk">
        {children}
      </StepLink>
    ),
    LadderFigure: () => (
      <LadderFigure {...{ locale, walk, figure }} words={receptiveField.ladder} formulae={fieldFormulae()} />
    ),
    EffectiveFigure: () => (
      <EffectiveFigure {...ofSource} words={receptiveField.effective} marks={labField.marks} />
    ),
    ProbesFigure: () => (
      <ProbesFigure locale={locale} words={receptiveField.probes} effective={receptiveField.effective} />
    ),
    ContentFigure: () => (
      <ContentFigure {...ofSource} words={receptiveField.content} effective={receptiveField.effective} />
    ),
    Check: () => <CheckYourself questions={checkQuestions(receptiveField.check)} words={walk.check} />,
  };
}

export default async function ReceptiveFieldPage({ params }: PageProps<'/[locale]/learn/receptive-field'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { receptiveField, walk } = getDictionary(locale);
  const Prose = PROSE[locale];
  return (
    <Chapter
      title={receptiveField.title}
      lead={receptiveField.lead}
      minutes={await chapterMinutes('receptive-field', locale)}
      words={walk.chapter}
      {...neighbours('receptive-field', locale)}
    >
      <FieldSourceProvider samples={samplesFor(locale)}>
        <Prose components={figures(locale)} />
      </FieldSourceProvider>
    </Chapter>
  );
}
