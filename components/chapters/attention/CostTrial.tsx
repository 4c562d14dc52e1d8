'use client';

import { useState } from 'react';
import { Slider } from '@/components/ui/Slider';
import type { Attention } from '@/lib/i18n/en/attention';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { tokenCount } from '@/lib/mobilevit/spec/unfold-index';
import { attentionOverConvolution, crossingTokens } from '@/lib/walkthrough/cost';
import figures from './figures.module.css';

/** The ratio for a map and a width of the reader's choice. */
export function CostTrial({ locale, words }: { locale: Locale; words: Attention['cost'] }) {
  const [side, setSide] = useState(32);
  const [width, setWidth] = useState(64);
  const tokens = tokenCount({ height: side, width: side });
  return (
    <div>
      <div className={figures.controls}>
        <div className={figures.slider}>
          <Slider
            label={words.trySide}
            min={2}
            max={64}
            step={2}
            value={side}
            format={(value) => `${value} × ${value}`}
            onChange={setSide}
          />
        </div>
        <div className={figures.slider}>
          <Slider label={words.tryWidth} min={16} max={256} step={8} value={width} onChange={setWidth} />
        </div>
      </div>
      <p className={figures.says} aria-live="polite" data-testid="cost-says">
        {format(words.tried, {
          tokens: formatNumber(locale, tokens),
          width,
          ratio: formatNumber(locale, attentionOverConvolution(width, tokens)),
          crossing: formatNumber(locale, crossingTokens(width)),
        })}
      </p>
    </div>
  );
}
