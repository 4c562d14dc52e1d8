/** What the tests of this chapter's words read: its prose and every text that it fills with numbers. */
import { readFileSync } from 'node:fs';
import { baselines } from '@/lib/figures/baseline-facts';
import { networks, unprinted } from '@/lib/figures/results-facts';
import { releaseFact } from '@/lib/figures/training-facts';
import { getDictionary } from '@/lib/i18n/dictionary';
import { checkQuestions } from '../check-questions';
import { claimSteps } from '../claims-captions';
import { gainQuestion } from '../claims-question';
import { NUMBER_NAMES, type NumberName, numberNamed } from '../numbers';
import { verdictSentences, versionName } from '../retraining-words';

export const LOCALES = ['en', 'zh-Hant'] as const;
export type Locale = (typeof LOCALES)[number];

/** Names that have a digit in them; what follows a name is read. */
export const NAMES =
  /ImageNet-1k|[Tt]op-1|MobileNet[vV]\d(?:-Small|-Large)?|ShuffleNetv2|ESPNetv2|(?:EfficientNet-)?\bB0|ResNet-?\d+(?:-SE)?|DenseNet-169|Mobile-Former-\d+M|MobileViTv2|T2T/g;

/** The chapter's prose as it is written. */
export const prose = (locale: Locale) => readFileSync(`content/results/${locale}.mdx`, 'utf8');

/** Every text of the page that has numbers in it, filled. */
export function allTexts(locale: Locale): string[] {
  const { results } = getDictionary(locale);
  const question = gainQuestion(locale, results.claims.predict, networks);
  return [
    ...claimSteps(locale, results.claims, networks, unprinted).map(({ caption }) => caption),
    ...[question.prompt, question.right, question.reveal],
    ...checkQuestions(locale, results.check).flatMap(({ question: asked, choices }) => [
      asked,
      ...choices.flatMap(({ text, why }) => [text, why]),
    ]),
    ...verdictSentences(locale, results.swap, baselines, releaseFact.variance).map(({ text }) => text),
    ...baselines.flatMap(({ versions }) =>
      versions.map((version) => versionName(locale, results.swap, version)),
    ),
    ...NUMBER_NAMES.map((name) => numberNamed(name as NumberName, locale)),
  ];
}

/** An accuracy or a size of the collection, by the network's id. */
export const top1 = (id: string) => networks.find((network) => network.id === id)?.top1 ?? Number.NaN;
export const size = (id: string) =>
  networks.find((network) => network.id === id)?.parametersMillions ?? Number.NaN;
