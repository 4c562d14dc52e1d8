'use client';
import { CropImage } from '@/components/lab/CropImage';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format } from '@/lib/i18n/format';
import { POKE_GREY } from '@/lib/inference/protocol';
import type { GreySquare } from '@/lib/source/example-fields';
import { useFieldSource } from './FieldSourceProvider';
import figures from './figures.module.css';
import { SIZE } from './ladder';
import styles from './PlacePicker.module.css';
import { PlaceSurface } from './PlaceSurface';

/** Pixels that an arrow key moves the square by. */
const STEP = 16;

const GREY = `rgb(${100 * POKE_GREY}% ${100 * POKE_GREY}% ${100 * POKE_GREY}%)`;

/** Where the grey square stands. */
export function SquarePicker({
  square,
  onSquare,
  words,
}: {
  square: GreySquare;
  onSquare: (square: GreySquare) => void;
  words: ReceptiveField['content'];
}) {
  const { reader, picture } = useFieldSource();
  const size = reader?.size ?? SIZE;
  const { x, y, side } = square;
  const go = (column: number, row: number) => {
    const within = (at: number) => STEP * Math.round(Math.min(Math.max(at, 0), size - side) / STEP);
    const next = { x: within(column), y: within(row), side };
    if (next.x !== x || next.y !== y) onSquare(next);
  };
  const says = format(words.squareSays, { row: y, column: x });
  return (
    <div className={styles.picker}>
      <span className={figures.label}>{words.square}</span>
      <PlaceSurface
        size={size}
        label={words.square}
        role={words.squareRole}
        hint={format(words.squareHint, { step: STEP })}
        says={says}
        testid="content-square"
        onPlace={(at) => go(at.column - side / 2, at.row - side / 2)}
        onMove={(rows, columns) => go(x + STEP * columns, y + STEP * rows)}
      >
        <CropImage {...picture} alt="" />
        <svg className={styles.marks} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
          <rect x={x} y={y} width={side} height={side} fill={GREY} className={styles.halo} />
          <rect x={x} y={y} width={side} height={side} className={styles.line} />
        </svg>
      </PlaceSurface>
      <span className={figures.label}>{says}</span>
    </div>
  );
}
