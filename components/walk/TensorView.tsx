'use client';

import { memo, useCallback, useMemo } from 'react';
import type { Cell } from '@/components/matrix/grid-move';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import type { Refuse } from '@/components/matrix/use-cell-draft';
import { classes } from '@/components/ui/classes';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Locale } from '@/lib/i18n/locales';
import { matrixOf, tensorOf } from '@/lib/walkthrough/read-trace';
import type { Ref, Trace } from '@/lib/walkthrough/trace';
import { inPlane, type Linked } from './linked';
import styles from './TensorView.module.css';
import type { GridBoxes } from './use-grid-boxes';

export interface TensorViewProps {
  trace: Trace;
  name: string;
  /** It is in the working set; otherwise it waits out of sight, and nothing in it changes. */
  here: boolean;
  /** The step reads it transposed: a ᵀ stands at its bracket. */
  transposed: boolean;
  /** The cells that exist by now, by their index in the tensor. */
  known: ReadonlySet<number> | 'all';
  linked: Linked;
  locale: Locale;
  words: Figure['matrix'];
  onCell: (ref: Ref | null) => void;
  /** Told where each plane's cells are. */
  register: GridBoxes['register'];
  onEdit?: ((index: number, value: number) => void) | undefined;
  refuse?: Refuse | undefined;
  onPick?: ((ref: Ref) => void) | undefined;
}

/** Out of sight nobody sees a change, and there are many: the grid takes them all at once when it is shown. */
const waits = (before: TensorViewProps, now: TensorViewProps) => !before.here && !now.here;

const alike = (before: TensorViewProps, now: TensorViewProps) =>
  waits(before, now) ||
  (Object.keys(now) as (keyof TensorViewProps)[]).every((key) => Object.is(before[key], now[key]));

/** A tensor of a walk at full size: a grid for each of its planes, one under another. */
export const TensorView = memo(function TensorView(props: TensorViewProps) {
  const { trace, name, here, transposed } = props;
  const { channels } = tensorOf(trace, name);
  return (
    <div className={classes(styles.planes, !here && styles.away, transposed && styles.transposed)}>
      {Array.from({ length: channels }, (_, channel) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a plane is its place.
        <Plane key={channel} {...props} channel={channel} />
      ))}
    </div>
  );
}, alike);

const SUBSCRIPTS = '₁₂₃₄₅₆₇₈₉';

/** One plane of a tensor. */
function Plane({
  trace,
  name,
  channel,
  known,
  linked,
  locale,
  words,
  onCell,
  register,
  onEdit,
  refuse,
  onPick,
}: TensorViewProps & { channel: number }) {
  const { rows, columns, channels, role } = tensorOf(trace, name);
  const size = rows * columns;
  const offset = channel * size;
  const values = useMemo(() => matrixOf(trace, name, channel), [trace, name, channel]);
  const highlight = useMemo(() => inPlane(linked.near, name, offset, size), [linked, name, offset, size]);
  const related = useMemo(() => inPlane(linked.all, name, offset, size), [linked, name, offset, size]);
  const here = useMemo(
    () =>
      known === 'all' ? known : new Set([...known].map((i) => i - offset).filter((i) => i >= 0 && i < size)),
    [known, offset, size],
  );
  const refOf = useCallback(
    ({ row, column }: Cell): Ref => ({ tensor: name, index: offset + row * columns + column }),
    [name, offset, columns],
  );
  const gridRef = useCallback(
    (element: HTMLElement | null) => register({ tensor: name, offset, rows, columns }, element),
    [register, name, offset, rows, columns],
  );
  const onGridCell = useCallback((cell: Cell | null) => onCell(cell && refOf(cell)), [onCell, refOf]);
  const onGridPick = useMemo(() => onPick && ((cell: Cell) => onPick(refOf(cell))), [onPick, refOf]);
  const onGridEdit = useMemo(
    () => onEdit && ((cell: Cell, value: number) => onEdit(refOf(cell).index, value)),
    [onEdit, refOf],
  );
  return (
    <MatrixGrid
      values={values}
      name={channels > 1 ? `${name}${SUBSCRIPTS[channel] ?? channel + 1}` : name}
      kind={role}
      locale={locale}
      words={words}
      size="fit"
      highlight={highlight}
      related={related}
      dimmed={linked.all.size > 0}
      known={here}
      tensor={name}
      offset={offset}
      gridRef={gridRef}
      onCell={onGridCell}
      onPick={onGridPick}
      onEdit={onGridEdit}
      refuse={refuse}
    />
  );
}
