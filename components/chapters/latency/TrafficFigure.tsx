'use client';

import { useState } from 'react';
import { Sources } from '@/components/chapters/evidence/Cite';
import { BarRows } from '@/components/chart/BarRows';
import { Segmented } from '@/components/ui/Segmented';
import { libraryUnfoldFact, reasonsFact } from '@/lib/figures/latency-facts';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatBytes, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { blockTraffic, type TrafficKind } from '@/lib/latency/traffic';
import { BLOCK_STAGES, VARIANT_IDS, VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';
import figures from '../evidence/figures.module.css';
import { SIZE } from './counts';
import { DIGITS, MILLION } from './sizes';

/** One block's bytes against its multiply-adds, kind by kind: the two do not fall together. */
export function TrafficFigure({
  locale,
  words,
  sources,
  chart,
}: {
  locale: Locale;
  words: Latency['traffic'];
  sources: string;
  chart: Chart;
}) {
  const [size, setSize] = useState<VariantId>('xxs');
  const [stageName, setStage] = useState<string>(String(BLOCK_STAGES[0]));
  const stage = BLOCK_STAGES.find((one) => String(one) === stageName) ?? BLOCK_STAGES[0];
  const traffic = stage === undefined ? [] : blockTraffic(VARIANTS[size], stage, SIZE);
  const bytes = traffic.reduce((sum, one) => sum + one.bytes, 0);
  const products = traffic.reduce((sum, one) => sum + one.multiplyAdds, 0);
  const percent = (share: number) => formatPercent(locale, share, DIGITS.short);
  const of = (kind: TrafficKind) => traffic.find((one) => one.kind === kind);
  const [permute, attention] = [of('permute'), of('attention')];

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="traffic">
      <div className={figures.controls}>
        <Segmented<VariantId>
          label={words.size}
          value={size}
          options={VARIANT_IDS.map((id) => ({ value: id, label: id.toUpperCase() }))}
          onChange={setSize}
        />
        <Segmented
          label={words.stage}
          value={stageName}
          options={BLOCK_STAGES.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={setStage}
        />
      </div>
      <BarRows
        label={format(words.barsLabel, {
          bytes: formatBytes(locale, bytes),
          products: formatNumber(locale, products / MILLION, DIGITS.none),
        })}
        heading={words.kind}
        rows={traffic.map((one) => ({
          id: one.kind,
          label: words.kinds[one.kind],
          parts: [
            { id: 'bytes', label: words.bytes, value: one.bytes / bytes, look: 'input' },
            { id: 'products', label: words.products, value: one.multiplyAdds / products, look: 'output' },
          ],
        }))}
        beside
        format={percent}
        words={chart}
      />
      <p className={figures.says} aria-live="polite" data-testid="traffic-says">
        {permute &&
          attention &&
          format(words.says, {
            bytes: formatBytes(locale, permute.bytes),
            share: percent(permute.bytes / bytes),
            scores: formatBytes(locale, attention.bytes),
            products: percent(attention.multiplyAdds / products),
          })}
      </p>
      <p className={figures.note}>{words.note}</p>
      <Sources label={sources} of={[reasonsFact.source, libraryUnfoldFact.source]} />
    </figure>
  );
}
