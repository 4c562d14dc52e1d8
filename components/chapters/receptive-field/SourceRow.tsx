'use client';
import { SourceBar } from '@/components/source/SourceBar';
import type { Failures } from '@/lib/i18n/en/failures';
import type { Source } from '@/lib/i18n/en/source';
import type { Locale } from '@/lib/i18n/locales';
import { useFieldSource } from './FieldSourceProvider';

export interface SourceWords {
  readonly locale: Locale;
  readonly source: Source;
  readonly failures: Failures;
  /** Bytes of the checkpoint that the site ships. */
  readonly weightBytes: number;
}

/** Which picture the chapter's figures are of, and the ways to another: the same under each of them. */
export function SourceRow({ locale, source, failures, weightBytes }: SourceWords) {
  const { state, samples } = useFieldSource();
  return (
    <SourceBar
      state={state}
      samples={samples}
      weightBytes={weightBytes}
      locale={locale}
      words={source}
      failures={failures}
    />
  );
}
