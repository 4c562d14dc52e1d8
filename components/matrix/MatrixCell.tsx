import { memo, type ReactNode } from 'react';
import { classes } from '@/components/ui/classes';
import { magnitude } from '@/lib/colour/magnitude';
import type { Locale } from '@/lib/i18n/locales';
import { fullNumber, shortNumber } from './cell-number';
import styles from './MatrixCell.module.css';

export interface MatrixCellProps {
  value: number;
  /** Its place in the grid, row-major. */
  index: number;
  /** Its column, from 0, where the cells beside it are not elements. */
  column?: number | undefined;
  /** `U:5`, for whoever looks for the cell of a tensor; undefined outside of walks. */
  reference: string | undefined;
  deepest: number;
  locale: Locale;
  /** A cell of a table, not of a grid: it takes no focus. */
  still: boolean;
  /** Tab comes here. */
  reachable: boolean;
  /** Show the number in full. */
  full: boolean;
  lit: boolean;
  /** Something else is lit: the fill steps back, the number does not. */
  faded: boolean;
  editable: boolean;
  /** Its value is not made yet, and this is what it is called: the cell is an empty place. */
  unknown: string | undefined;
  /** What stands in the cell while it is being edited. */
  editor: ReactNode;
}

/** As many characters fit into a cell at full size. */
const ROOMY_CHARACTERS = 4.2;

/**
 * One cell of a MatrixGrid: filled by magnitude, hatched when negative. The grid handles its events, so a cell
 * renders again only when something in it changes. Walks draw hundreds: it is one element, laid out as plain text.
 */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { value, index, unknown, editor } = props;
  const known = unknown === undefined;
  const short = known ? shortNumber(props.locale, value) : '';
  const full = props.full && known ? fullNumber(props.locale, value) : short;
  // Long numbers are set smaller, so that two significant digits always fit.
  const shrink = Math.min(1, ROOMY_CHARACTERS / Math.max(1, short.length));
  const semantics = props.still
    ? { role: 'cell' }
    : { role: 'gridcell', tabIndex: props.reachable && editor === null ? 0 : -1 };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell or a gridcell, and both take a label.
    <div
      {...semantics}
      data-index={index}
      data-ref={props.reference}
      aria-label={unknown}
      aria-colindex={props.column === undefined ? undefined : props.column + 1}
      className={classes(
        styles.cell,
        known && value < 0 && styles.negative,
        !known && styles.unknown,
        props.lit && styles.lit,
        props.faded && styles.faded,
        props.editable && styles.editable,
        props.full && styles.here,
      )}
      style={
        known
          ? {
              '--m': `${(100 * magnitude(value, props.deepest)).toFixed(1)}%`,
              ...(shrink < 1 && { '--shrink': shrink.toFixed(2) }),
            }
          : undefined
      }
    >
      {editor ?? (full === short ? short : <span className={styles.full}>{full}</span>)}
    </div>
  );
});
