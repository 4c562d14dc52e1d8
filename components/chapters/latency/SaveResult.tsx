'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { tableCsv } from '@/lib/export/table-csv';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { TimingResult } from '@/lib/inference/timing/run-timing';
import { resultTable } from '@/lib/latency/result-table';
import type { PairSummary } from '@/lib/latency/timing';
import figures from '../evidence/figures.module.css';
import { SIDE } from './counts';

type Kind = 'csv' | 'svg' | 'png';

const KINDS: readonly Kind[] = ['csv', 'svg', 'png'];

/** The result to take away: every pass as a table, the medians as a picture. */
export function SaveResult({
  pairs,
  result,
  backend,
  locale,
  words,
}: {
  pairs: readonly PairSummary[];
  result: TimingResult;
  /** As it is told to the reader. */
  backend: string;
  locale: Locale;
  words: Latency['bench'];
}) {
  const [said, setSaid] = useState('');
  const save = async (kind: Kind) => {
    const name = `mobilevit-latency-${result.settings.sizes.join('-')}.${kind}`;
    try {
      // What makes pictures is fetched only by readers who want one.
      const { saveFile } = await import('@/components/lab/export/save-file');
      saveFile(await fileOf(kind), name);
      setSaid(format(words.save.saved, { name }));
    } catch {
      setSaid(words.save.failed);
    }
  };
  const fileOf = async (kind: Kind): Promise<Blob> => {
    if (kind === 'csv') {
      const lines = resultTable(pairs, { backend: result.settings.backend, side: SIDE });
      return new Blob([tableCsv(lines)], { type: 'text/csv' });
    }
    const [{ composeFigure, pngBlob, svgBlob }, { resultPicture }] = await Promise.all([
      import('@/components/lab/export/figure-file'),
      import('./result-picture'),
    ]);
    const caption = format(words.save.caption, {
      side: formatNumber(locale, SIDE),
      rounds: formatNumber(locale, result.rounds.length),
      backend,
    });
    const marks = resultPicture(pairs, locale, words);
    const file = await composeFigure(
      { name: 'latency', title: words.save.title, caption, marks },
      [words.save.credit],
      locale,
    );
    return kind === 'png' ? pngBlob(file) : svgBlob(file);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form.
    <div className={figures.controls} role="group" aria-label={words.save.label}>
      {KINDS.map((kind) => (
        <Button key={kind} onClick={() => void save(kind)} data-format={kind}>
          {words.save[kind]}
        </Button>
      ))}
      <p className={figures.note} role="status">
        {said}
      </p>
    </div>
  );
}
