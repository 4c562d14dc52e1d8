import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Chapter } from '@/components/chapter/Chapter';
import { chapterMinutes } from '@/components/chapter/chapter-minutes';
import { MarginNote } from '@/components/chapter/MarginNote';
import { neighbours } from '@/components/chapter/neighbours';
import { ConvolutionState } from '@/components/chapters/convolution/ConvolutionState';
import { Copies } from '@/components/chapters/convolution/Copies';
import { Cost } from '@/components/chapters/convolution/Cost';
import { checkQuestions, whyQuestions } from '@/components/chapters/convolution/check-questions';
import { buildSizeFormulae, buildWalkFormulae } from '@/components/chapters/convolution/formulae';
import { Overlaps } from '@/components/chapters/convolution/Overlaps';
import { Shapes } from '@/components/chapters/convolution/Shapes';
import { Walk } from '@/components/chapters/convolution/Walk';
import { pageMetadata } from '@/components/chrome/metadata';
import { CheckYourself } from '@/components/walk/CheckYourself';
import English from '@/content/convolution/en.mdx';
import Chinese from '@/content/convolution/zh-Hant.mdx';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import 'katex/dist/katex.min.css';
import styles from './page.module.css';

const PROSE = { en: English, 'zh-Hant': Chinese };

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/learn/convolution'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = getDictionary(locale).convolution;
  return pageMetadata({ locale, path: '/learn/convolution/', title, description });
}

/** The figures that the prose names. */
function figures(locale: Locale) {
  const { convolution, figure, walk } = getDictionary(locale);
  const walkFormulae = buildWalkFormulae();
  const sizeFormulae = buildSizeFormulae();
  return {
    Walk: () => (
      <Walk locale={locale} words={convolution.walk} walk={walk} figure={figure} formulae={walkFormulae} />
    ),
    Shapes: () => <Shapes words={convolution.shapes} knobs={convolution.knobs} formulae={sizeFormulae} />,
    Cost: () => <Cost locale={locale} words={convolution.cost} />,
    Copies: () => <Copies locale={locale} words={convolution.copies} />,
    Overlaps: () => <Overlaps locale={locale} words={convolution.overlaps} grid={figure.matrix} />,
    Why: () => (
      <CheckYourself
        questions={whyQuestions(convolution)}
        words={{ ...walk.check, title: convolution.why.title }}
      />
    ),
    Check: () => (
      <div className={styles.end}>
        <CheckYourself questions={checkQuestions(convolution)} words={walk.check} />
      </div>
    ),
    Note: MarginNote,
  };
}

export default async function ConvolutionPage({ params }: PageProps<'/[locale]/learn/convolution'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { convolution, walk } = getDictionary(locale);
  const Prose = PROSE[locale];
  return (
    <ConvolutionState>
      <Chapter
        title={convolution.title}
        lead={convolution.lead}
        minutes={await chapterMinutes('convolution', locale)}
        words={walk.chapter}
        {...neighbours('convolution', locale)}
      >
        <Prose components={figures(locale)} />
      </Chapter>
    </ConvolutionState>
  );
}
