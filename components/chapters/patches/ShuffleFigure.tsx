'use client';

import { useMemo, useState } from 'react';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import { Button } from '@/components/ui/Button';
import { Segmented } from '@/components/ui/Segmented';
import type { Role } from '@/lib/colour/role';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Patches } from '@/lib/i18n/en/patches';
import { format, formatNumber, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { patchCount, patched, placeOfIndex } from '@/lib/patches/patch-index';
import { drawOrder, ROUNDING, type ShufflePoint, shuffleTest, type Values } from '@/lib/patches/shuffle';
import { startMap } from '@/lib/patches/start-map';
import { CellMap } from './CellMap';
import figures from './figures.module.css';
import styles from './ShuffleFigure.module.css';

const SIDE = 6;
const MAP = patched(SIDE, 2);
const INPUT = startMap(SIDE).flat();
const FIRST_SEED = 1;

/** Kernels of conv_kxk: one that looks at its neighbours, and the centre of it alone. */
const KERNELS = {
  neighbours: [0.1, 0.2, 0.1, 0.2, 0.5, 0.2, -0.1, -0.3, -0.1],
  centre: [0, 0, 0, 0, 0.5, 0, 0, 0, 0],
} as const satisfies Readonly<Record<string, Values>>;

const rowsOf = (values: Values) =>
  Array.from({ length: SIDE }, (_, i) => values.slice(i * SIDE, (i + 1) * SIDE));

/** The shuffle test, computed: patches in another order before attention, or before the 3×3 convolution. */
export function ShuffleFigure({
  locale,
  words,
  grid,
}: {
  locale: Locale;
  words: Patches['shuffle'];
  grid: Figure['matrix'];
}) {
  const [point, setPoint] = useState<ShufflePoint>('before-attention');
  const [kernel, setKernel] = useState<keyof typeof KERNELS>('neighbours');
  const [seed, setSeed] = useState(FIRST_SEED);
  const order = useMemo(() => drawOrder(patchCount(MAP), seed), [seed]);
  const test = useMemo(() => shuffleTest(MAP, INPUT, KERNELS[kernel], order, point), [kernel, order, point]);
  const same = test.greatest < ROUNDING;
  // What is only rounding is shown as what it stands for; its size is said in the sentence.
  const difference = test.difference.map((value) => (Math.abs(value) < ROUNDING ? 0 : value));
  const differing = difference.filter((value) => value !== 0).length;
  const early = point === 'before-convolution';

  /** Patch n of a picture shows what was in patch `from(n)`: its number stands in its first cell. */
  const picture = (title: string, values: Values, role: Role, from: readonly number[] | null) => {
    const greatest = Math.max(...values.map(Math.abs));
    return (
      <div className={styles.stage}>
        <CellMap
          map={MAP}
          layout="map"
          label={title}
          look={(index) => {
            const value = values[index] ?? Number.NaN;
            const { slot, token } = placeOfIndex(MAP, index);
            return {
              role,
              depth: greatest > 0 ? Math.abs(value) / greatest : 0,
              negative: value < 0,
              text: slot === 0 ? String(from ? from[token] : token) : undefined,
            };
          }}
        />
        <span className={styles.name}>{title}</span>
      </div>
    );
  };
  const empty = <span className={styles.empty} aria-hidden="true" />;
  const { stages } = words;

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="shuffle">
      <div className={figures.controls}>
        <Segmented<ShufflePoint>
          label={words.point}
          value={point}
          options={[
            { value: 'before-attention', label: words.beforeAttention },
            { value: 'before-convolution', label: words.beforeConvolution },
          ]}
          onChange={setPoint}
        />
        <Segmented<keyof typeof KERNELS>
          label={words.kernel}
          value={kernel}
          options={[
            { value: 'neighbours', label: '3×3' },
            { value: 'centre', label: words.centre },
          ]}
          onChange={setKernel}
        />
        <Button onClick={() => setSeed(seed + 1)}>{words.again}</Button>
      </div>
      <div className={styles.runs}>
        <h3 className={styles.run}>{words.straight}</h3>
        {picture(stages.input, INPUT, 'input', null)}
        {picture(stages.convolved, test.straight.convolved, 'input', null)}
        {empty}
        {picture(stages.output, test.straight.output, 'output', null)}
        <h3 className={styles.run}>{words.shuffled}</h3>
        {picture(
          early ? stages.inputShuffled : stages.input,
          test.shuffled.input,
          'input',
          early ? order : null,
        )}
        {picture(
          early ? stages.convolvedLate : stages.convolvedShuffled,
          test.shuffled.convolved,
          'input',
          order,
        )}
        {picture(stages.attended, test.shuffled.attended, 'output', order)}
        {picture(stages.back, test.shuffled.output, 'output', null)}
      </div>
      <details className={styles.reveal}>
        <summary>{words.reveal}</summary>
        <div className={styles.verdict}>
          <MatrixGrid
            name="Δ"
            kind="output"
            locale={locale}
            words={grid}
            values={rowsOf(difference)}
            size="fit"
            greatest={Math.max(...test.straight.output.map(Math.abs))}
            still
          />
          <div className={figures.part}>
            <p className={styles.answer} data-same={same} data-testid="shuffle-verdict">
              {same ? words.same : words.different}
            </p>
            <p className={figures.says} aria-live="polite" data-testid="shuffle-says">
              {format(same ? words.saysSame : words.saysDifferent, {
                count: differing,
                total: difference.length,
                greatest: same ? formatExponent(locale, test.greatest) : formatNumber(locale, test.greatest),
              })}
              {locale === 'en' && ' '}
              {same && kernel === 'centre' && early ? words.centreWhy : ''}
            </p>
            <p className={figures.note}>{words.how}</p>
          </div>
        </div>
      </details>
    </figure>
  );
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 2.2e−16 as "2.2×10⁻¹⁶"; 0 as it is. */
function formatExponent(locale: Locale, x: number): string {
  if (x === 0) return formatNumber(locale, 0);
  const exponent = Math.floor(Math.log10(x));
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return `${formatSignificant(locale, x / 10 ** exponent, 2)}×10${exponent < 0 ? '⁻' : ''}${digits}`;
}
