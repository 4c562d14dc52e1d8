'use client';

import { memo, useMemo } from 'react';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import type { Refuse } from '@/components/matrix/use-cell-draft';
import { inPlane, type Linked } from '@/components/walk/linked';
import type { Pointed } from '@/components/walk/use-linked';
import type { Convolution } from '@/lib/i18n/en/convolution';
import type { Figure } from '@/lib/i18n/en/figure';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { useConvolution } from './ConvolutionState';
import { weightsName } from './captions';
import styles from './SlidingWindow.module.css';
import { cellsUnder, type Sliding, slidingAt } from './sliding';
import type { Edits } from './use-edits';

const SUBSCRIPTS = ['₁', '₂'];
/** A name with an index where there are several of its kind. */
const indexed = (name: string, index: number, count: number) =>
  count > 1 ? `${name}${SUBSCRIPTS[index] ?? ''}` : name;

export interface SlidingWindowProps extends Look {
  step: number;
  t: number;
}

interface Look {
  /** What is lit in the walk: the same cells light here. */
  linked: Linked;
  locale: Locale;
  words: Convolution['walk'];
  grid: Figure['matrix'];
  edit: Edits;
  refuse: Refuse;
  onPoint: (at: Pointed | null) => void;
}

/** The convolution as everybody draws it: the kernel lies on the input, window after window, in step with the walk. */
export function SlidingWindow({ step, t, ...look }: SlidingWindowProps) {
  const { trace } = useConvolution();
  return <SlidingPicture {...slidingAt(trace, step, t)} {...look} />;
}

/** The picture changes from window to window, not from frame to frame. */
const SlidingPicture = memo(function SlidingPicture({
  window,
  outputs,
  linked,
  locale,
  words,
  grid,
  edit,
  refuse,
  onPoint,
}: Sliding & Look) {
  const { trace, shape, settings } = useConvolution();
  const under = useMemo(() => (window === null ? undefined : cellsUnder(shape, window)), [shape, window]);
  const known = useMemo(() => new Set(Array.from({ length: outputs }, (_, i) => i)), [outputs]);
  const { channels, kernels, padding, kernelRows, kernelColumns } = shape;
  const input = padding > 0 ? 'Xp' : 'X';
  const weights = weightsName(trace);
  const inputSize = shape.paddedRows * shape.paddedColumns;
  const weightAt = (kernel: number, channel: number, cell: number) =>
    (channel * kernelRows * kernelColumns + cell) * kernels + kernel;
  // The reader's finger goes before the walk: while something is pointed at, that is what lights.
  const pointing = linked.near.size > 0;
  const shared = { locale, words: grid, refuse, size: 'fit', dimmed: pointing } as const;
  const planes = Array.from({ length: channels }, (_, channel) => channel);
  const columns = shape.paddedColumns + kernels * kernelColumns + shape.outColumns;

  return (
    <div className={styles.pane} data-testid="sliding">
      <div className={styles.board} style={{ '--columns': columns, '--kernels': kernels }}>
        <div className={styles.planes}>
          {planes.map((channel) => (
            <MatrixGrid
              key={channel}
              {...shared}
              name={indexed(input, channel, channels)}
              kind="input"
              values={matrixOf(trace, input, channel)}
              highlight={pointing ? inPlane(linked.near, input, channel * inputSize, inputSize) : under}
              related={inPlane(linked.all, input, channel * inputSize, inputSize)}
              onCell={(cell) =>
                onPoint(
                  cell && {
                    tensor: input,
                    index: channel * inputSize + cell.row * shape.paddedColumns + cell.column,
                  },
                )
              }
              onEdit={
                padding > 0
                  ? undefined
                  : ({ row, column }, value) =>
                      edit.X?.(channel * inputSize + row * shape.columns + column, value)
              }
            />
          ))}
        </div>
        <span className={styles.sign} aria-hidden="true">
          ∗
        </span>
        <div className={styles.kernels}>
          {settings.kernels.map((kernel, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a kernel is its place.
            <div key={k} className={styles.planes}>
              {planes.map((channel) => (
                <MatrixGrid
                  key={channel}
                  {...shared}
                  name={indexed(indexed('K', k, kernels), channel, channels)}
                  kind="weights"
                  values={kernel[channel] ?? []}
                  highlight={litWeights(
                    linked,
                    (cell) => `${weights}:${weightAt(k, channel, cell)}`,
                    kernelRows * kernelColumns,
                  )}
                  onCell={(cell) =>
                    onPoint(
                      cell && {
                        tensor: weights,
                        index: weightAt(k, channel, cell.row * kernelColumns + cell.column),
                      },
                    )
                  }
                  onEdit={({ row, column }, value) =>
                    edit[weights]?.(weightAt(k, channel, row * kernelColumns + column), value)
                  }
                />
              ))}
            </div>
          ))}
        </div>
        <span className={styles.sign} aria-hidden="true">
          =
        </span>
        <div className={styles.planes}>
          {settings.kernels.map((_, k) => (
            <MatrixGrid
              // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its place.
              key={k}
              {...shared}
              name={indexed('Y', k, kernels)}
              kind="output"
              values={matrixOf(trace, 'Y', k)}
              known={known}
              highlight={inPlane(linked.near, 'Y', k * shape.windows, shape.windows)}
              related={inPlane(linked.all, 'Y', k * shape.windows, shape.windows)}
              onCell={(cell) =>
                onPoint(
                  cell && {
                    tensor: 'Y',
                    index: k * shape.windows + cell.row * shape.outColumns + cell.column,
                  },
                )
              }
            />
          ))}
        </div>
      </div>
      <p className={styles.window}>
        {window === null ? words.sliding : format(words.slidingAt, { n: window + 1 })}
      </p>
    </div>
  );
});

/** The cells of a kernel whose weights are lit. */
function litWeights(linked: Linked, keyAt: (cell: number) => string, cells: number): ReadonlySet<number> {
  return new Set(
    Array.from({ length: cells }, (_, cell) => cell).filter((cell) => linked.near.has(keyAt(cell))),
  );
}
