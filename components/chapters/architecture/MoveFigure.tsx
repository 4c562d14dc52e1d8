'use client';

import { scaleLinear } from 'd3-scale';
import { useState } from 'react';
import { Formula } from '@/components/formula/Formula';
import type { FormulaTree } from '@/components/formula/formula-tree';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { Segmented } from '@/components/ui/Segmented';
import { Slider } from '@/components/ui/Slider';
import type { Piece } from '@/lib/architecture/counted-layers';
import { networkWith, type PlannedStage } from '@/lib/architecture/early-attention';
import type { Architecture } from '@/lib/i18n/en/architecture';
import { format, formatBytes, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import type { Stage } from '@/lib/mobilevit/spec/parts';
import { BLOCK_STAGES, SLOTS, VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';
import figures from './figures.module.css';
import styles from './MoveFigure.module.css';
import { PieceLegend } from './PieceLegend';
import pieceStyles from './pieces.module.css';
import { SIDE, SIZE_OPTIONS } from './sizes';

const PUBLISHED: ReadonlySet<Stage> = new Set<Stage>(BLOCK_STAGES);
/** Image sides of whole patches in every stage. */
const SIDES = { min: 128, max: 512, step: 64 } as const;
const PIECES = ['full', 'pointwise', 'linear', 'products'] as const satisfies readonly Piece[];

const same = (a: ReadonlySet<Stage>, b: ReadonlySet<Stage>) =>
  a.size === b.size && [...a].every((x) => b.has(x));

/** Blocks where the reader puts them, and what attention costs there. */
export function MoveFigure({
  locale,
  words,
  pieces,
  formula,
}: {
  locale: Locale;
  words: Architecture['move'];
  pieces: Architecture['pieces'];
  formula: FormulaTree;
}) {
  const [id, setId] = useState<VariantId>('xxs');
  const [side, setSide] = useState(SIDE);
  const [chosen, setChosen] = useState(PUBLISHED);
  const variant = VARIANTS[id];
  const network = networkWith(variant, side, chosen);
  const blocks = network.stages.filter((stage) => stage.chosen);
  const early = network.stages.filter((stage) => !stage.published);
  // The stage that the formula is about: the earliest with a block.
  const [first] = blocks;
  const length = scaleLinear()
    .domain([0, Math.max(network.rest, ...blocks.map(({ cost }) => cost.total))])
    .range([0, 100]);
  const million = (value: number) => formatNumber(locale, value / 1e6, value < 1e7 ? 1 : 0);
  const number = (value: number, digits = 1) => formatNumber(locale, value, digits);
  const published = same(chosen, PUBLISHED) && side === SIDE;

  const toggle = (stage: Stage) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(stage)) after.add(stage);
      return after;
    });

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="move">
      <div className={figures.controls}>
        <Segmented label={words.model} value={id} options={SIZE_OPTIONS} onChange={setId} />
        <div className={figures.slider}>
          <Slider
            label={words.side}
            {...SIDES}
            value={side}
            format={(value) => format(words.sideValue, { side: value })}
            onChange={setSide}
          />
        </div>
        <Button
          disabled={published}
          onClick={() => {
            setChosen(PUBLISHED);
            setSide(SIDE);
          }}
        >
          {words.back}
        </Button>
      </div>
      <ul className={styles.stages} aria-label={words.bars}>
        {network.stages.map((stage) => (
          <StageRow
            key={stage.stage}
            {...{ stage, locale, words, million }}
            length={(value) => length(value)}
            onToggle={() => toggle(stage.stage)}
          />
        ))}
        <li className={styles.stage}>
          <span className={styles.rest}>{words.rest}</span>
          <span className={styles.bar} aria-hidden="true">
            <span className={pieceStyles.convolution} style={{ inlineSize: `${length(network.rest)}%` }} />
          </span>
          <span className={styles.value}>{format(words.value, { value: million(network.rest) })}</span>
        </li>
      </ul>
      <PieceLegend label={words.legend} words={pieces} pieces={PIECES} />
      <p className={styles.total} aria-live="polite" data-testid="move-total">
        {format(network.total === network.published ? words.totalSame : words.total, {
          total: million(network.total),
          ratio: number(network.total / network.published, 2),
          published: million(network.published),
        })}
      </p>
      {first && (
        <p className={styles.formula} data-testid="move-formula">
          {format(words.formula, { stage: first.stage, depth: first.depth })}
          {spaceAfter(words.formula)}
          <Formula
            tree={formula}
            slots={{
              depth: number(first.depth),
              slots: number(SLOTS),
              tokens: number(first.cost.tokens),
              width: number(first.width),
              result: number(first.cost.products),
            }}
          />
          {locale === 'en' ? '. ' : '。'}
          {words.matrix}
          {locale === 'en' ? ': ' : '：'}
          {formatBytes(locale, first.cost.matrixBytes)}
          {locale === 'en' ? '.' : '。'}
        </p>
      )}
      <p className={figures.note}>
        {format(words.rule, {
          depth: early[0]?.depth ?? 0,
          widths: early.map(({ width }) => number(width)).join(locale === 'en' ? ', ' : '、'),
          width: variant.width[0],
        })}
      </p>
    </figure>
  );
}

function StageRow({
  stage,
  locale,
  words,
  million,
  length,
  onToggle,
}: {
  stage: PlannedStage;
  locale: Locale;
  words: Architecture['move'];
  million: (value: number) => string;
  length: (value: number) => number;
  onToggle: () => void;
}) {
  const { cost, chosen, side } = stage;
  return (
    <li className={classes(styles.stage, !chosen && styles.off)} data-stage={stage.stage}>
      <label className={styles.choice}>
        <input type="checkbox" checked={chosen} onChange={onToggle} />
        <span>{format(words.stageLabel, { stage: stage.stage })}</span>
      </label>
      <span className={styles.facts}>
        <span>{format(words.map, { side })}</span>
        <span>{format(words.tokens, { tokens: formatNumber(locale, cost.tokens) })}</span>
      </span>
      <span className={styles.bar} aria-hidden="true">
        {chosen &&
          PIECES.map((piece) => (
            <span
              key={piece}
              className={pieceStyles[piece]}
              style={{ inlineSize: `${length(cost[piece])}%` }}
            />
          ))}
      </span>
      <span className={styles.value}>
        {chosen ? format(words.value, { value: million(cost.total) }) : words.none}
      </span>
    </li>
  );
}
