import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Chapter } from '@/components/chapter/Chapter';
import { chapterMinutes } from '@/components/chapter/chapter-minutes';
import { neighbours } from '@/components/chapter/neighbours';
import { BlockFigure } from '@/components/chapters/block/BlockFigure';
import { BlockState } from '@/components/chapters/block/BlockState';
import { checkQuestions } from '@/components/chapters/block/check-questions';
import { blockFormulae } from '@/components/chapters/block/formulae';
import { OperationLink } from '@/components/chapters/block/OperationLink';
import { ShiftsFigure } from '@/components/chapters/block/ShiftsFigure';
import { pageMetadata } from '@/components/chrome/metadata';
import { samplesFor } from '@/components/source/samples-for';
import { CheckYourself } from '@/components/walk/CheckYourself';
import English from '@/content/block/en.mdx';
import Chinese from '@/content/block/zh-Hant.mdx';
import { parseManifest } from '@/lib/checkpoint/manifest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { EXAMPLES, otherName } from '@/lib/source/examples';
import manifest from '@/public/models/mobilevit-xxs-imagenette/manifest.json';
import 'katex/dist/katex.min.css';
import styles from './page.module.css';

const PROSE = { en: English, 'zh-Hant': Chinese };

export async function generateMetadata({ params }: PageProps<'/[locale]/learn/block'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { metaTitle, metaDescription } = getDictionary(locale).block;
  return pageMetadata({ locale, path: '/learn/block/', title: metaTitle, description: metaDescription });
}

/** What the prose names: figures, and links to steps of the walk. */
function figures(locale: Locale) {
  const { block, figure, failures, source, walk } = getDictionary(locale);
  const samples = samplesFor(locale);
  const formulae = blockFormulae();
  const { others } = EXAMPLES.block;
  const otherPictures =
    others?.samples.map((sample) => ({ sample, tensor: otherName(sample, others.tap) })) ?? [];
  return {
    em: ({ children }: { children?: ReactNode }) => <em className={styles.term}>{children}</em>,
    Op: OperationLink,
    BlockFigure: () => (
      <BlockFigure
        {...{ locale, formulae, samples }}
        words={block.figure}
        shared={{ walk, figure, source, failures }}
        weightBytes={parseManifest(manifest).packed.bytes}
      />
    ),
    ShiftsFigure: () => <ShiftsFigure {...{ locale, samples }} words={block.shifts} others={otherPictures} />,
    Check: () => <CheckYourself questions={checkQuestions(block.check)} words={walk.check} />,
  };
}

export default async function BlockPage({ params }: PageProps<'/[locale]/learn/block'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { block, walk } = getDictionary(locale);
  const Prose = PROSE[locale];
  return (
    <Chapter
      title={block.title}
      lead={block.lead}
      minutes={await chapterMinutes('block', locale)}
      words={walk.chapter}
      {...neighbours('block', locale)}
    >
      <BlockState samples={samplesFor(locale)}>
        <Prose components={figures(locale)} />
      </BlockState>
    </Chapter>
  );
}
