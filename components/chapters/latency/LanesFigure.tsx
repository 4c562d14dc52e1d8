'use client';

import { useState } from 'react';
import { Sources } from '@/components/chapters/evidence/Cite';
import { BarRows } from '@/components/chart/BarRows';
import { Slider } from '@/components/ui/Slider';
import { reasonsFact } from '@/lib/figures/latency-facts';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { contenderOf } from '@/lib/latency/contenders';
import { deviceTime } from '@/lib/latency/lanes';
import { VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import figures from '../evidence/figures.module.css';
import { operationsIn } from './counts';
import { DIGITS, LANES, STARTS } from './sizes';

/** The device with two knobs, and what they make of three networks that differ in width. */
export function LanesFigure({
  locale,
  words,
  sources,
  chart,
}: {
  locale: Locale;
  words: Latency['lanes'];
  sources: string;
  chart: Chart;
}) {
  const [power, setPower] = useState<number>(LANES.first);
  const [start, setStart] = useState<number>(STARTS.first);
  const lanes = 2 ** power;
  const count = (value: number) => formatNumber(locale, value, DIGITS.none);
  const times = (value: number) => formatNumber(locale, value, DIGITS.short);
  const rows = VARIANT_IDS.map((id) => ({
    id,
    ...deviceTime(operationsIn(`mobilevit-${id}`).folded, { lanes, start }),
  }));
  const least = Math.min(...rows.map((row) => row.starts + row.work));
  const [first] = rows;
  const last = rows.at(-1);

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="lanes">
      <div className={figures.controls}>
        <div className={figures.slider}>
          <Slider
            label={words.lanes}
            value={power}
            min={0}
            max={LANES.last}
            step={1}
            onChange={setPower}
            format={(value) => count(2 ** value)}
          />
        </div>
        <div className={figures.slider}>
          <Slider
            label={words.start}
            value={start}
            min={0}
            max={STARTS.last}
            step={STARTS.step}
            onChange={setStart}
            format={count}
          />
        </div>
      </div>
      <BarRows
        label={words.timeLabel}
        heading={words.network}
        rows={rows.map(({ id, starts, work, busy }) => ({
          id,
          label: VARIANTS[id].name,
          parts: [
            { id: 'starts', label: words.starts, value: starts / least, look: 'muted' },
            { id: 'work', label: words.work, value: work / least, look: 'attention' },
          ],
          text: format(words.row, {
            times: times((starts + work) / least),
            busy: formatPercent(locale, busy),
          }),
        }))}
        format={times}
        words={chart}
        max={widest()}
      />
      <p className={figures.says} aria-live="polite" data-testid="lanes-says">
        {first &&
          last &&
          format(words.says, {
            work: times(widest()),
            times: times((last.starts + last.work) / (first.starts + first.work)),
            busy: formatPercent(locale, first.busy),
          })}
      </p>
      <p className={figures.note}>{words.note}</p>
      <Sources label={sources} of={[reasonsFact.source]} />
    </figure>
  );
}

/** How many times the smallest network's multiply-adds the largest has: no device of this kind takes longer. */
const widest = (): number =>
  contenderOf('mobilevit-s').multiplyAdds / contenderOf('mobilevit-xxs').multiplyAdds;
