'use client';

import { memo, useCallback, useMemo } from 'react';
import type { Cell } from '@/components/matrix/grid-move';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Locale } from '@/lib/i18n/locales';
import { matrixOf, tensorOf } from '@/lib/walkthrough/read-trace';
import { keyOf, type Ref, type Trace } from '@/lib/walkthrough/trace';
import { inPlane, type Linked } from './linked';
import styles from './TensorView.module.css';

export interface TensorViewProps {
  trace: Trace;
  name: string;
  /** The cells that exist by now, by their index in the tensor. */
  known: ReadonlySet<number> | 'all';
  linked: Linked;
  locale: Locale;
  words: Figure['matrix'];
  onCell: (ref: Ref | null) => void;
  /** Told each cell's element. */
  onElement: (key: string, element: HTMLElement | null) => void;
  onEdit?: ((index: number, value: number) => void) | undefined;
  onPick?: ((ref: Ref) => void) | undefined;
}

/** A tensor of a walk at full size: a grid for each of its planes, one under another. */
export const TensorView = memo(function TensorView({ trace, name, ...rest }: TensorViewProps) {
  const { channels } = tensorOf(trace, name);
  return (
    <div className={styles.planes}>
      {Array.from({ length: channels }, (_, channel) => (
        <Plane
          // biome-ignore lint/suspicious/noArrayIndexKey: a plane is its place.
          key={channel}
          trace={trace}
          name={name}
          channel={channel}
          {...rest}
        />
      ))}
    </div>
  );
});

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
  onElement,
  onEdit,
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
  const cellRef = useCallback(
    (index: number, element: HTMLElement | null) =>
      onElement(keyOf({ tensor: name, index: offset + index }), element),
    [onElement, name, offset],
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
      cellRef={cellRef}
      onCell={onGridCell}
      onPick={onGridPick}
      onEdit={onGridEdit}
    />
  );
}
