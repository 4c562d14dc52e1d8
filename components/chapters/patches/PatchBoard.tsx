'use client';

import { type ReactNode, useCallback } from 'react';
import type { Refuse } from '@/components/matrix/use-cell-draft';
import { classes } from '@/components/ui/classes';
import { Segmented } from '@/components/ui/Segmented';
import { Flyers } from '@/components/walk/Flyers';
import { TensorView } from '@/components/walk/TensorView';
import { useGridBoxes } from '@/components/walk/use-grid-boxes';
import type { WalkView } from '@/components/walk/use-walk';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Patches } from '@/lib/i18n/en/patches';
import type { Locale } from '@/lib/i18n/locales';
import { patchCount, placeOfCell, slotCount } from '@/lib/patches/patch-index';
import { markOf, type PatchWalk, weightsOf } from '@/lib/patches/patch-walk';
import type { Ref } from '@/lib/walkthrough/trace';
import { MapOverlay } from './MapOverlay';
import styles from './PatchBoard.module.css';
import { cellOf } from './place-line';

export interface PatchBoardProps {
  walk: PatchWalk;
  view: WalkView;
  /** The slot whose weights are shown. */
  slot: number;
  /** How many slots have weights by now, from the first on. */
  weightsKnown: number;
  /** Keep it the same over renders. */
  onSlot: (slot: number) => void;
  /** The question is passed: the marks and numbers of all cells may be seen. */
  revealed: boolean;
  locale: Locale;
  words: Patches['walk'];
  matrix: Figure['matrix'];
  edit: Readonly<Record<string, (index: number, value: number) => void>>;
  refuse: Refuse;
  onPick: (ref: Ref) => void;
}

const NOTHING: ReadonlySet<number> = new Set();
const ARROWS = { unfold: '→', attend: '↓', fold: '←', resize: '→', back: '←' } as const;

/** The whole round, always in place: map → sheet, down through attention, sheet → map. */
export function PatchBoard({
  walk,
  view,
  slot,
  weightsKnown,
  onSlot,
  revealed,
  locale,
  words,
  matrix,
  edit,
  refuse,
  onPick,
}: PatchBoardProps) {
  const { trace, step, t, known, linked, flyers, question, open, point } = view;
  const { map, resized, steps } = walk;
  const boxes = useGridBoxes();
  const kind = steps[step]?.kind ?? 'input';
  const cutAt = steps.findIndex((at) => at.kind === 'cut');
  const picking = open && question?.kind === 'cell' ? question.tensor : undefined;
  // The weights shown are those of the slot that was last pointed at, so that what lights can be seen there.
  const onPoint = useCallback(
    (ref: Ref | null) => {
      point(ref);
      const cell = ref && revealed ? cellOf(walk, ref) : undefined;
      const at = cell && placeOfCell(walk.map, cell).slot;
      if (at !== undefined && at < weightsKnown) onSlot(at);
    },
    [point, walk, revealed, weightsKnown, onSlot],
  );
  const tokens = patchCount(map);

  const grid = (name: string, made: ReadonlySet<number> | 'all' = known.get(name) ?? NOTHING) => (
    <TensorView
      trace={trace}
      name={name}
      here
      transposed={false}
      known={made}
      linked={linked}
      locale={locale}
      words={matrix}
      onCell={onPoint}
      register={boxes.register}
      onEdit={picking === name ? undefined : edit[name]}
      refuse={refuse}
      onPick={picking === name ? onPick : undefined}
    />
  );
  const before = step < cutAt;
  const marks = before ? 'none' : revealed ? 'all' : 'first';
  const over = (layout: 'map' | 'sheet', shown: 'none' | 'first' | 'all') => (
    <MapOverlay map={map} layout={layout} cut={shown !== 'none'} marks={shown} />
  );
  const arrow = (area: keyof typeof ARROWS, does: string, active: boolean) => (
    <span className={classes(styles.arrow, styles[area], active && styles.active)}>
      <span aria-hidden="true">{ARROWS[area]}</span> {does}
    </span>
  );
  const place = (area: string | undefined, children: ReactNode) => (
    <div className={classes(styles.place, area)}>{children}</div>
  );
  const cut = resized ? 'X′' : 'X';
  const folded = resized ? 'Y′' : 'Y';
  const isFolded = known.get(folded) === 'all';
  const unfolds = kind === 'patch' || kind === 'patches';
  const attends = kind === 'weights' || kind === 'mix' || kind === 'mixes';
  const later = revealed ? 'all' : 'none';

  return (
    <div className={styles.frame}>
      <div
        ref={boxes.board}
        className={classes(styles.board, resized && styles.resized)}
        style={{ '--map': map.width, '--tokens': tokens, '--own': resized ? map.width - 1 : 0 }}
      >
        {resized && place(styles.own, grid('X'))}
        {resized && arrow('resize', words.resize, kind === 'resize')}
        {place(
          styles.x,
          <>
            {grid(cut)}
            {over('map', marks)}
          </>,
        )}
        {arrow('unfold', words.unfold, unfolds)}
        {place(
          styles.u,
          <>
            {grid('U')}
            {over('sheet', later)}
          </>,
        )}
        {arrow('attend', words.attend, attends)}
        {place(
          styles.m,
          <>
            {grid('M')}
            {over('sheet', later)}
          </>,
        )}
        {arrow('fold', words.fold, kind === 'fold')}
        {place(
          styles.y,
          <>
            {grid(folded)}
            {over('map', isFolded ? 'all' : 'none')}
          </>,
        )}
        {resized && arrow('back', words.resize, kind === 'resize-back')}
        {resized && place(styles.ownBack, grid('Y'))}
        <div className={styles.a}>
          <Segmented
            label={words.weights}
            value={String(slot)}
            options={Array.from({ length: slotCount(map) }, (_, p) => ({
              value: String(p),
              label: markOf(p),
              disabled: p >= weightsKnown && p !== slot,
            }))}
            onChange={(value) => onSlot(Number(value))}
          />
          {grid(weightsOf(slot), slot < weightsKnown ? 'all' : NOTHING)}
        </div>
        <Flyers trace={trace} flyers={flyers} t={t} boxes={boxes} locale={locale} />
      </div>
    </div>
  );
}
