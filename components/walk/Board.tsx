'use client';

import { Fragment, memo, useMemo } from 'react';
import { isDense } from '@/components/matrix/dense';
import type { Refuse } from '@/components/matrix/use-cell-draft';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Locale } from '@/lib/i18n/locales';
import type { Flyer, Frame } from '@/lib/walkthrough/frame';
import { stepOf, tensorOf } from '@/lib/walkthrough/read-trace';
import type { Ref, Step, Tensor, Trace } from '@/lib/walkthrough/trace';
import styles from './Board.module.css';
import { Flyers } from './Flyers';
import type { Linked } from './linked';
import { TensorView } from './TensorView';
import { type GridBoxes, useGridBoxes } from './use-grid-boxes';
import { useKept } from './use-kept';

export interface BoardProps extends Omit<GridsProps, 'boxes'> {
  t: number;
  flyers: readonly Flyer[];
}

interface GridsProps {
  trace: Trace;
  step: number;
  known: Frame['known'];
  linked: Linked;
  locale: Locale;
  words: Figure['matrix'];
  edit?: Readonly<Record<string, (index: number, value: number) => void>> | undefined;
  /** Which numbers cannot be typed, and why. Keep it the same over renders. */
  refuse?: Refuse | undefined;
  /** The tensor of which a cell is asked for. */
  picking: string | undefined;
  onPick: (ref: Ref) => void;
  onPoint: (ref: Ref | null) => void;
  boxes: GridBoxes;
}

const NOT_KNOWN: ReadonlySet<number> = new Set();

/** What stands before a grid of a step: an arrow where it is made from one, a sign where two are multiplied. */
function signBefore({ working }: Step, place: number): string {
  if (working.length < 3) return '→';
  return place === 1 ? '·' : '=';
}

const width = (tensors: readonly Tensor[]) => tensors.reduce((sum, { columns }) => sum + columns, 0);

/**
 * The space that any step of the walk needs, in cells. `pair`: the columns of its first two tensors; `dense`: the rows
 * of its tallest dense grid, which is not in `rows`.
 */
export function spaceOf(trace: Trace): {
  columns: number;
  pair: number;
  rows: number;
  dense: number;
  planes: number;
} {
  const sizes = trace.steps.map(({ working }) => {
    const tensors = working.map((name) => tensorOf(trace, name));
    const tallest = (some: readonly Tensor[]) =>
      Math.max(0, ...some.map(({ rows, channels }) => rows * channels));
    return {
      columns: width(tensors),
      pair: width(tensors.slice(0, 2)),
      rows: tallest(tensors.filter(({ rows, columns }) => !isDense(rows, columns))),
      dense: tallest(tensors.filter(({ rows, columns }) => isDense(rows, columns))),
      planes: Math.max(0, ...tensors.map(({ channels }) => channels)),
    };
  });
  const most = (of: (size: (typeof sizes)[number]) => number) => Math.max(...sizes.map(of));
  return {
    columns: Math.max(
      1,
      most(({ columns }) => columns),
    ),
    pair: Math.max(
      1,
      most(({ pair }) => pair),
    ),
    rows: Math.max(
      1,
      most(({ rows }) => rows),
    ),
    dense: most(({ dense }) => dense),
    planes: Math.max(
      1,
      most(({ planes }) => planes),
    ),
  };
}

/** More columns than this do not fit beside one another on a narrow screen: the result goes below. */
const MOST_COLUMNS_NARROW = 9;

/** The working set at full size: at most two operands and the result, and what flies between them. */
export function Board({ t, flyers, ...grids }: BoardProps) {
  const { trace, locale } = grids;
  const boxes = useGridBoxes();
  const space = useMemo(() => spaceOf(trace), [trace]);
  return (
    <div className={styles.frame}>
      <div
        ref={boxes.board}
        className={styles.board}
        data-wraps={space.columns > MOST_COLUMNS_NARROW}
        style={{
          '--columns': space.columns,
          '--pair': space.pair,
          '--rows': space.rows,
          '--dense': space.dense,
          '--planes': space.planes,
        }}
      >
        <Grids {...grids} boxes={boxes} />
        <Flyers trace={trace} flyers={flyers} t={t} boxes={boxes} locale={locale} />
      </div>
    </div>
  );
}

/** The grids change from step to step, not from frame to frame. */
const Grids = memo(function Grids({
  trace,
  step,
  known,
  edit,
  refuse,
  picking,
  onPick,
  onPoint,
  boxes,
  ...look
}: GridsProps) {
  const now = stepOf(trace, step);
  const kept = useKept(trace, now.working);
  return kept.map((name) => {
    const place = now.working.indexOf(name);
    return (
      <Fragment key={name}>
        {place > 0 && (
          <span className={styles.sign} aria-hidden="true">
            {signBefore(now, place)}
          </span>
        )}
        <TensorView
          {...look}
          trace={trace}
          name={name}
          here={place >= 0}
          transposed={now.kind === 'score' && place === 1}
          known={known.get(name) ?? NOT_KNOWN}
          onCell={onPoint}
          register={boxes.register}
          onEdit={edit?.[name]}
          refuse={refuse}
          onPick={picking === name ? onPick : undefined}
        />
      </Fragment>
    );
  });
});
