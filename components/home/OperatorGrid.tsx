import { memo, type ReactNode, type Ref } from 'react';
import { MatrixName } from '@/components/matrix/MatrixName';
import { classes } from '@/components/ui/classes';
import type { Role } from '@/lib/colour/role';
import type { Figure } from '@/lib/i18n/en/figure';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Matrix } from '@/lib/walkthrough/matrix';
import styles from './OperatorGrid.module.css';
import { type OperatorLook, operatorLook, type Shown } from './operator-cell';

export interface OperatorGridProps {
  name: string;
  kind: Role;
  values: Matrix;
  /** The cells that count, whatever their value: framed, and never empty. */
  support: readonly (readonly boolean[])[];
  /** The magnitude of the deepest fill. */
  greatest: number;
  shown: Shown;
  /** The row that the figure speaks about. */
  row?: number | undefined;
  /** The cells that belong to what the reader points at, as row × columns + column. */
  pointed?: ReadonlySet<number> | undefined;
  locale: Locale;
  words: Figure['matrix'];
}

/** How each cell looks. */
export const looksOf = ({
  values,
  support,
  shown,
  greatest,
  locale,
}: Pick<OperatorGridProps, 'values' | 'support' | 'shown' | 'greatest' | 'locale'>): OperatorLook[][] =>
  values.map((row, i) =>
    row.map((value, j) => operatorLook(value, support[i]?.[j] === true, shown, greatest, locale)),
  );

/**
 * A matrix in which it matters more *which* cells count than what they hold: a cell with support has a frame in the
 * role's colour, one without is an empty place. Numbers show where there is room; a screen reader reads them always.
 */
export function OperatorGrid(props: OperatorGridProps) {
  return (
    <OperatorFrame {...props}>
      <OperatorTable {...props} looks={looksOf(props)} />
    </OperatorFrame>
  );
}

/** Name and brackets around the cells. */
export function OperatorFrame({
  name,
  kind,
  values,
  children,
}: Pick<OperatorGridProps, 'name' | 'kind' | 'values'> & { children: ReactNode }) {
  return (
    <div className={classes(styles.grid, styles[kind])}>
      <MatrixName name={name} kind={kind} rows={values.length} columns={values[0]?.length ?? 0} />
      <div className={styles.brackets}>{children}</div>
    </div>
  );
}

/** The cells. */
export function OperatorTable({
  ref,
  name,
  looks,
  shown,
  row: marked,
  pointed,
  words,
}: Pick<OperatorGridProps, 'name' | 'shown' | 'row' | 'pointed' | 'words'> & {
  ref?: Ref<HTMLTableElement> | undefined;
  looks: readonly (readonly OperatorLook[])[];
}) {
  const rows = looks.length;
  const columns = looks[0]?.length ?? 0;
  return (
    <table ref={ref} className={styles.cells} aria-label={format(words.shape, { name, rows, columns })}>
      <tbody>
        {looks.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
          <tr key={i} className={i === marked ? styles.marked : undefined}>
            {row.map((look, j) => (
              <OperatorCell
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                key={j}
                {...look}
                pointed={pointed?.has(i * columns + j) === true}
                unknown={shown === 'all' ? undefined : words.unknown}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One cell of an operator: of dozens, most change only their number. */
const OperatorCell = memo(function OperatorCell({
  counts,
  depth,
  negative,
  text,
  pointed,
  unknown,
}: OperatorLook & { pointed: boolean; unknown: string | undefined }) {
  return (
    <td
      aria-label={unknown}
      className={classes(
        counts && styles.counts,
        negative && styles.negative,
        pointed && styles.pointed,
        text !== undefined && !counts && styles.zero,
      )}
      style={depth === null ? undefined : { '--m': `${(100 * depth).toFixed(1)}%` }}
    >
      {text}
    </td>
  );
});
