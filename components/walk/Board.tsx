'use client';

import { Fragment, useCallback, useMemo, useRef } from 'react';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Locale } from '@/lib/i18n/locales';
import type { Flyer, Frame } from '@/lib/walkthrough/frame';
import { stepOf, tensorOf } from '@/lib/walkthrough/read-trace';
import type { Ref, Step, Tensor, Trace } from '@/lib/walkthrough/trace';
import styles from './Board.module.css';
import { Flyers } from './Flyers';
import type { Linked } from './linked';
import { TensorView } from './TensorView';

export interface BoardProps {
  trace: Trace;
  step: number;
  t: number;
  flyers: readonly Flyer[];
  known: Frame['known'];
  linked: Linked;
  locale: Locale;
  words: Figure['matrix'];
  edit?: Readonly<Record<string, (index: number, value: number) => void>> | undefined;
  /** The tensor of which a cell is asked for. */
  picking: string | undefined;
  onPick: (ref: Ref) => void;
  onPoint: (ref: Ref | null) => void;
}

const NOT_KNOWN: ReadonlySet<number> = new Set();

/** What stands between the grids of a step: an arrow before what is made from one, signs where two are multiplied. */
function signsOf({ kind, working }: Step): readonly string[] {
  if (working.length < 3) return ['→'];
  return kind === 'score' ? ['·', 'ᵀ ='] : ['·', '='];
}

const width = (tensors: readonly Tensor[]) => tensors.reduce((sum, { columns }) => sum + columns, 0);

/** The space that any step of the walk needs, in cells; `pair`: the columns of its first two tensors. */
export function spaceOf(trace: Trace): { columns: number; pair: number; rows: number; planes: number } {
  const sizes = trace.steps.map(({ working }) => {
    const tensors = working.map((name) => tensorOf(trace, name));
    return {
      columns: width(tensors),
      pair: width(tensors.slice(0, 2)),
      rows: Math.max(0, ...tensors.map(({ rows, channels }) => rows * channels)),
      planes: Math.max(0, ...tensors.map(({ channels }) => channels)),
    };
  });
  const most = (of: (size: (typeof sizes)[number]) => number) => Math.max(1, ...sizes.map(of));
  return {
    columns: most(({ columns }) => columns),
    pair: most(({ pair }) => pair),
    rows: most(({ rows }) => rows),
    planes: most(({ planes }) => planes),
  };
}

/** More columns than this do not fit beside one another on a narrow screen: the result goes below. */
const MOST_COLUMNS_NARROW = 9;

/** The working set at full size: at most two operands and the result, and what flies between them. */
export function Board({
  trace,
  step,
  t,
  flyers,
  known,
  linked,
  locale,
  words,
  edit,
  picking,
  onPick,
  onPoint,
}: BoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const cells = useRef(new Map<string, HTMLElement>());
  const onElement = useCallback((key: string, element: HTMLElement | null) => {
    if (element) cells.current.set(key, element);
    else cells.current.delete(key);
  }, []);
  const space = useMemo(() => spaceOf(trace), [trace]);
  const now = stepOf(trace, step);
  const signs = signsOf(now);
  return (
    <div className={styles.frame}>
      <div
        ref={board}
        className={styles.board}
        data-wraps={space.columns > MOST_COLUMNS_NARROW}
        style={{
          '--columns': space.columns,
          '--pair': space.pair,
          '--rows': space.rows,
          '--planes': space.planes,
        }}
      >
        {now.working.map((name, i) => (
          <Fragment key={name}>
            {i > 0 && (
              <span className={styles.sign} aria-hidden="true">
                {signs[i - 1]}
              </span>
            )}
            <TensorView
              trace={trace}
              name={name}
              known={known.get(name) ?? NOT_KNOWN}
              linked={linked}
              locale={locale}
              words={words}
              onCell={onPoint}
              onElement={onElement}
              onEdit={edit?.[name]}
              onPick={picking === name ? onPick : undefined}
            />
          </Fragment>
        ))}
        <Flyers trace={trace} flyers={flyers} t={t} cells={cells} board={board} locale={locale} />
      </div>
    </div>
  );
}
