import { failureSentence } from '@/components/lab/failure-sentence';
import type { Failures } from '@/lib/i18n/en/failures';
import type { Source as Words } from '@/lib/i18n/en/source';
import { format, formatBytes } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { SourceFailure } from './source-status';

export interface SourceSentence {
  readonly title: string;
  readonly text: string;
  /** Whether doing the same again may help. */
  readonly retry: boolean;
}

/** The sentence for what went wrong with a chapter's numbers; undefined for what needs none. */
export function sourceSentence(
  { of, failure }: SourceFailure,
  locale: Locale,
  words: Words,
  failures: Failures,
): SourceSentence | undefined {
  if (of === 'engine') {
    const sentence = failureSentence(failure, failures);
    return sentence && { ...sentence, text: `${sentence.text}${locale === 'en' ? ' ' : ''}${words.stays}` };
  }
  if (failure.code === 'cancelled') return undefined;
  const { data } = failure;
  const bytes =
    failure.code === 'cut-off'
      ? {
          received: formatBytes(locale, failure.data.received),
          expected: formatBytes(locale, failure.data.expected),
        }
      : {};
  return {
    title: words.example.title,
    text: format(words.example[failure.code], { ...data, ...bytes }),
    retry: true,
  };
}
