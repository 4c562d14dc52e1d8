import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import type { Role } from '@/lib/colour/role';
import type { LabXray } from '@/lib/i18n/en/lab-xray';
import type { Locale } from '@/lib/i18n/locales';
import { KERNEL } from '@/lib/xray/conv-sum';

export interface WindowGridProps {
  name: string;
  kind: Role;
  /** Nine numbers, row by row. */
  values: readonly number[];
  /** Which of the nine places lie on the map; all if left out, as of a kernel. */
  inside?: readonly boolean[] | undefined;
  greatest?: number | undefined;
  /** The place that is pointed at, here or in a grid beside it. */
  lit: number | undefined;
  onLit: (place: number | undefined) => void;
  locale: Locale;
  t: LabXray;
}

/** The nine places of a 3×3 convolution as a matrix that is only read. */
export function WindowGrid({ name, kind, values, inside, greatest, lit, onLit, locale, t }: WindowGridProps) {
  const rows = Array.from({ length: KERNEL }, (_, row) => values.slice(row * KERNEL, (row + 1) * KERNEL));
  return (
    <MatrixGrid
      name={name}
      kind={kind}
      values={rows}
      size="large"
      greatest={greatest}
      known={inside && new Set(inside.flatMap((is, place) => (is ? [place] : [])))}
      highlight={lit === undefined ? undefined : new Set([lit])}
      onCell={(cell) => onLit(cell ? cell.row * KERNEL + cell.column : undefined)}
      locale={locale}
      words={t.matrix}
    />
  );
}

/** The cell that a place of the window about `centre` stands for. */
export const cellOfPlace = (centre: { readonly row: number; readonly column: number }, place: number) => ({
  row: centre.row + Math.floor(place / KERNEL) - 1,
  column: centre.column + (place % KERNEL) - 1,
});
