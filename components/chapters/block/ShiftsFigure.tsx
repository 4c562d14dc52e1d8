'use client';
import { useEffect, useMemo, useState } from 'react';
import type { LabSample } from '@/components/lab/types';
import { headEntropies } from '@/lib/attention/entropy';
import { headMatrices, movedEntries, nineShifts } from '@/lib/block/operators';
import type { Block } from '@/lib/i18n/en/block';
import { format, formatNumber, formatPercent, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { attentionTap } from '@/lib/mobilevit/spec/taps';
import { HEADS, SLOTS } from '@/lib/mobilevit/spec/variants';
import type { Source } from '@/lib/source/source';
import type { Tensor } from '@/lib/xray/tensor';
import { useBlockState } from './BlockState';
import { Plane } from './Plane';
import styles from './ShiftsFigure.module.css';
import { SHIFTS_LAYER, SIZE, STAGE } from './stage';

/** A weight that changed by less is not told as changed. */
const CHANGED = 0.01;

interface Shown {
  readonly name: string;
  readonly size: number;
  readonly weights: Tensor;
}

/** Fixed shift matrices above the model's own attention: another picture changes the lower row only. */
export function ShiftsFigure({
  locale,
  words,
  others,
  samples,
}: {
  locale: Locale;
  words: Block['shifts'];
  /** Samples whose attention came with the example, and how the example names it. */
  others: readonly { readonly sample: string; readonly tensor: string }[];
  samples: readonly LabSample[];
}) {
  const { state, stage } = useBlockState();
  const { source } = state;
  const [chosen, setChosen] = useState<string>();
  const [[shown, before], setShown] = useState<readonly [Shown | undefined, Shown | undefined]>([
    undefined,
    undefined,
  ]);
  const title = (id: string) => samples.find((sample) => sample.id === id)?.title ?? id;
  const pictures = source?.kind === 'example' ? others : [];
  const tensor = pictures.find(({ sample }) => sample === chosen)?.tensor;
  const name = tensor !== undefined && chosen !== undefined ? title(chosen) : nameOf(source, samples);

  useEffect(() => {
    if (!source) return;
    let wanted = true;
    source.tap(tensor ?? attentionTap(STAGE, SHIFTS_LAYER)).then(
      (weights) => {
        if (wanted) setShown(([last]) => [{ name, size: source.size, weights }, last]);
      },
      // Another picture came meanwhile, and brings its own.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [source, tensor, name]);

  const { unfolded } = mapSizes({ height: shown?.size ?? SIZE, width: shown?.size ?? SIZE });
  const even = unfolded[STAGE];
  const elsewhere = unfolded[stage];
  const cells = even.height * even.width;
  const shifts = useMemo(
    () => nineShifts({ height: even.height, width: even.width }),
    [even.height, even.width],
  );
  const heads = useMemo(
    () => (shown ? headMatrices(shown.weights, { height: even.height, width: even.width }) : []),
    [shown, even.height, even.width],
  );
  const moved = useMemo(() => {
    if (
      !shown ||
      !before ||
      shown.weights.shape[2] !== before.weights.shape[2] ||
      shown.name === before.name
    ) {
      return undefined;
    }
    return movedEntries([shown.weights.values], [before.weights.values], CHANGED);
  }, [shown, before]);
  const entropy = useMemo(() => {
    if (!shown) return Number.NaN;
    const of = headEntropies({ values: shown.weights.values, heads: HEADS, tokens: cells / SLOTS });
    return of.reduce((sum, x) => sum + x, 0) / of.length;
  }, [shown, cells]);

  const signed = (n: number) => (n > 0 ? `+${n}` : formatNumber(locale, n));
  const mine = nameOf(source, samples);
  return (
    <figure className={styles.figure} aria-label={words.label} data-testid="shifts">
      <h3 className={styles.heading}>{format(words.fixed, { stage: STAGE })}</h3>
      <ul className={styles.shifts}>
        {shifts.map(({ down, right, matrix }) => (
          <li key={`${down},${right}`}>
            <Plane
              values={matrix}
              side={cells}
              kind="weights"
              label={format(words.shift, { rows: signed(down), columns: signed(right) })}
            />
            <span className={styles.name}>
              ({signed(down)}, {signed(right)})
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <h3 className={styles.heading}>
          {format(words.computed, { stage: STAGE, layer: SHIFTS_LAYER + 1 })}
        </h3>
        {source && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form.
          <div className={styles.pictures} role="group" aria-label={words.picture}>
            <PictureButton
              name={mine}
              url={samples.find(({ id }) => id === source.picture.sample)?.thumb ?? source.picture.url}
              pressed={tensor === undefined}
              onClick={() => setChosen(undefined)}
            />
            {pictures.map(({ sample }) => (
              <PictureButton
                key={sample}
                name={title(sample)}
                url={samples.find(({ id }) => id === sample)?.thumb ?? ''}
                pressed={sample === chosen}
                onClick={() => setChosen(sample)}
              />
            ))}
          </div>
        )}
      </div>
      <ul className={styles.heads} data-picture={shown?.name}>
        {Array.from({ length: HEADS }, (_, head) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a head is its number.
          <li key={head}>
            <Plane
              values={heads[head]}
              side={cells}
              kind="attention"
              label={`${format(words.head, { head: head + 1 })}, ${shown?.name ?? ''}`}
            />
            <span className={styles.name}>
              {format(words.head, { head: head + 1 })}
              {heads[head] &&
                format(words.range, { greatest: formatSignificant(locale, greatestOf(heads[head])) })}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.says} aria-live="polite" data-testid="shifts-says">
        {moved === undefined || !before
          ? words.same
          : format(words.changed, {
              name: before.name,
              total: formatNumber(locale, shown?.weights.values.length ?? 0),
              moved: formatNumber(locale, moved),
              shifts: formatNumber(locale, shifts.length * cells * cells),
            })}
        {spaceAfter(words.changed)}
        {shown && format(words.entropy, { entropy: formatPercent(locale, entropy) })}
      </p>
      <p className={styles.note}>
        {format(words.axes, { cells: formatNumber(locale, cells) })}
        {spaceAfter(words.axes)}
        {stage !== STAGE &&
          format(words.elsewhere, {
            stage,
            own: STAGE,
            cells: formatNumber(locale, elsewhere.height * elsewhere.width),
          }) + spaceAfter(words.elsewhere)}
        {pictures.length > 0 && words.example}
      </p>
    </figure>
  );
}

const greatestOf = (values: Float32Array): number => values.reduce((most, value) => Math.max(most, value), 0);

const nameOf = (source: Source | undefined, samples: readonly LabSample[]): string =>
  samples.find(({ id }) => id === source?.picture.sample)?.title ?? source?.picture.name ?? '';

function PictureButton({
  name,
  url,
  pressed,
  onClick,
}: {
  name: string;
  url: string;
  pressed: boolean;
  onClick: () => void;
}) {
  return (
    <button type="button" className={styles.picture} aria-pressed={pressed} title={name} onClick={onClick}>
      {/* biome-ignore lint/performance/noImgElement: a static export has no image optimiser. */}
      <img src={url} alt={name} width={36} height={36} />
    </button>
  );
}
