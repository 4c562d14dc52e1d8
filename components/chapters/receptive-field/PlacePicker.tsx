'use client';
import { CropImage } from '@/components/lab/CropImage';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format } from '@/lib/i18n/format';
import { FIELD_STAGES } from '@/lib/source/receptive-field-example';
import { useFieldSource } from './FieldSourceProvider';
import figures from './figures.module.css';
import { SIZE } from './ladder';
import styles from './PlacePicker.module.css';
import { PlaceSurface } from './PlaceSurface';

/** Pixels between the places: a unit of every stage is centred on each. */
export const JUMP = Math.max(...FIELD_STAGES.map(({ jump }) => jump));

/** Half the length of the cross's arms, in pixels of the network's input. */
const ARM = 8;

/** Where the unit stands, to choose: the model is there. */
export function PlacePicker({ words }: { words: ReceptiveField['effective'] }) {
  const { reader, picture, place, setPlace } = useFieldSource();
  const size = reader?.size ?? SIZE;
  const places = Math.ceil(size / JUMP);
  const cell = { row: place.row / JUMP, column: place.column / JUMP };
  const go = (row: number, column: number) => {
    const within = (at: number) => JUMP * Math.min(Math.max(Math.round(at), 0), places - 1);
    const next = { row: within(row), column: within(column) };
    if (next.row !== place.row || next.column !== place.column) setPlace(next);
  };
  const [x, y] = [place.column + 0.5, place.row + 0.5];
  const dots = Array.from({ length: places ** 2 }, (_, i) => [
    JUMP * (i % places) + 0.5,
    JUMP * Math.floor(i / places) + 0.5,
  ]);
  const says = format(words.placeSays, { row: place.row, column: place.column });
  return (
    <div className={styles.picker}>
      <span className={figures.label}>{words.place}</span>
      <PlaceSurface
        size={size}
        label={words.place}
        role={words.placeRole}
        hint={format(words.placeHint, { jump: JUMP })}
        says={says}
        testid="effective-place"
        onPlace={(at) => go(at.row / JUMP, at.column / JUMP)}
        onMove={(rows, columns) => go(cell.row + rows, cell.column + columns)}
      >
        <CropImage {...picture} alt="" />
        <svg className={styles.marks} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
          {(['halo', 'line'] as const).map((layer) => (
            <g key={layer} className={styles[layer]}>
              <path className={styles.dots} d={dots.map(([dx, dy]) => `M${dx},${dy}h0`).join('')} />
              <path d={`M${x - ARM},${y}h${2 * ARM}M${x},${y - ARM}v${2 * ARM}`} />
            </g>
          ))}
        </svg>
      </PlaceSurface>
      <span className={figures.label}>{says}</span>
    </div>
  );
}
