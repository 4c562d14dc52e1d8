import { scaleLinear } from 'd3-scale';
import { classes } from '@/components/ui/classes';
import { type Count, PIECES, type Piece } from '@/lib/architecture/counted-layers';
import type { SectionSummary } from '@/lib/architecture/summary';
import type { Section } from '@/lib/mobilevit/spec/parts';
import pieceStyles from './pieces.module.css';
import strip from './Strip.module.css';
import styles from './StripRows.module.css';

export interface BarRowProps {
  sections: readonly SectionSummary[];
  what: keyof Count;
  label: string;
  total: string;
  /** What stands instead of the bars while they are not to be seen. */
  hidden?: string | undefined;
  /** How much of a bar is drawn, 0–1. */
  grown?: ((column: number) => number) | undefined;
  format: (value: number) => string;
  section: Section | undefined;
  pieces: readonly Piece[] | undefined;
}

/** One stacked bar per part, aligned with the strip, on a scale from 0 to the greatest of them. */
export function BarRow({
  sections,
  what,
  label,
  total,
  hidden,
  grown,
  format,
  section,
  pieces,
}: BarRowProps) {
  const height = scaleLinear()
    .domain([0, Math.max(...sections.map((part) => part[what]))])
    .range([0, 100]);
  return (
    <div className={strip.row} data-testid={`bars-${what}`}>
      <p className={strip.label}>
        {label} <span className={strip.total}>{total}</span>
      </p>
      {hidden !== undefined && <p className={styles.hidden}>{hidden}</p>}
      {hidden === undefined &&
        sections.map((part, column) => (
          <div
            key={part.section}
            className={styles.column}
            style={{ '--column': column + 2 }}
            aria-hidden="true"
          >
            <span className={styles.value} style={{ opacity: grown?.(column) ?? 1 }}>
              {format(part[what])}
            </span>
            <span
              className={classes(
                styles.stack,
                section !== undefined && section !== part.section && strip.faded,
              )}
              style={{ blockSize: `${height(part[what]) * (grown?.(column) ?? 1)}%` }}
            >
              {PIECES.map((piece) => (
                <span
                  key={piece}
                  className={classes(
                    pieceStyles.piece,
                    pieceStyles[piece],
                    pieces && !pieces.includes(piece) && strip.faded,
                  )}
                  style={{ flexGrow: part.pieces[piece][what] / Math.max(1, part[what]) }}
                />
              ))}
            </span>
          </div>
        ))}
    </div>
  );
}
