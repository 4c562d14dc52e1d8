'use client';
import { SignedBars } from '@/components/lab/xray/SignedBars';
import { Select } from '@/components/ui/Select';
import { sheetId } from '@/lib/block/plan';
import type { Block } from '@/lib/i18n/en/block';
import { format, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import { cellOfToken } from '@/lib/mobilevit/spec/unfold-index';
import { HEADS } from '@/lib/mobilevit/spec/variants';
import { at } from '@/lib/xray/tensor';
import styles from './ScoreZoom.module.css';
import { elsewhere, type Looking, scoreOf } from './words-of';

/** One score of the chosen cell, and the two vectors that made it. */
export function ScoreZoom({
  looking,
  layer,
  onKey,
  locale,
  words,
}: {
  looking: Looking;
  layer: number;
  onKey: (token: number) => void;
  locale: Locale;
  words: Block['figure'];
}) {
  const score = scoreOf(looking, layer);
  const { plan, place, sketch } = looking;
  const t = words.score;
  if (!score) {
    return sketch ? (
      <section className={styles.zoom} aria-label={t.label} data-testid="score-zoom">
        <h3 className={styles.heading}>{t.label}</h3>
        <p>{elsewhere(sketch.cell, words)}</p>
      </section>
    ) : null;
  }
  const number = (x: number) => formatSignificant(locale, x, 4);
  const dh = plan.width / HEADS;
  const { pair } = score;
  const nameOf = (token: number) => {
    if (token === place.token) return format(t.itself, { token });
    const { row, column } = cellOfToken(plan.even, { slot: place.slot, token });
    return format(t.token, { token, row, column });
  };
  return (
    <section className={styles.zoom} aria-label={t.label} data-testid="score-zoom">
      <h3 className={styles.heading}>{t.label}</h3>
      <p>
        {format(t.text, {
          head: score.head + 1,
          row: place.cell.row,
          column: place.cell.column,
          dh,
        })}
      </p>
      <Select
        label={t.key}
        value={String(score.key)}
        options={[...new Set([...score.keys, score.key])]
          .sort((a, b) => a - b)
          .map((token) => ({ value: String(token), label: nameOf(token) }))}
        onChange={(token) => onKey(Number(token))}
      />
      {pair ? (
        <SignedBars
          rows={[
            { name: 'q', kind: 'input', values: score.query },
            { name: `k[${score.key}]`, kind: 'input', values: pair.key },
            { name: 'q × k', kind: 'attention', values: pair.products },
          ]}
          label={t.strips}
          reading={(index) =>
            format(t.reading, {
              channel: index + 1,
              q: number(at(score.query, index)),
              k: number(at(pair.key, index)),
              product: number(at(pair.products, index)),
            })
          }
          format={number}
        />
      ) : (
        <p className={styles.note}>{words.sketch.noVector}</p>
      )}
      <p className={styles.result} data-testid="score-result">
        {format(t.result, {
          sum: number(score.sum),
          dh,
          score: number(score.score),
          weight: number(at(score.weights, score.key)),
        })}
      </p>
      <p className={styles.note}>
        {pair && format(t.exact, { kept: number(score.keptScore) }) + spaceAfter(t.exact)}
        {sketch && format(words.sketch.keys, { count: score.keys.length, tokens: plan.tokens })}
        {looking.numbers.has(sheetId('hidden', layer)) &&
          format(t.engine, { kept: number(score.keptWeight), weight: number(at(score.weights, score.key)) })}
      </p>
    </section>
  );
}
