import { type Slot, SlotMark } from '@/components/matrix/SlotMark';
import { classes } from '@/components/ui/classes';
import { cellOfPlace, type PatchedMap, patchCount, slotCount } from '@/lib/patches/patch-index';
import styles from './MapOverlay.module.css';

/** In cells: a slot's mark and its distance from the corner, the disc of a patch's number. */
const MARK = 0.22;
const INSET = 0.06;
const DISC = 0.25;

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

/**
 * What lies over the numbers of a map or of its sheet: where it is cut, the slots' marks, the patches' numbers. It is
 * drawn in units of a cell and follows the grid's size.
 *
 * @param marks in no patch, in the first only, or in all
 */
export function MapOverlay({
  map,
  layout,
  cut,
  marks,
}: {
  map: PatchedMap;
  layout: 'map' | 'sheet';
  cut: boolean;
  marks: 'none' | 'first' | 'all';
}) {
  const slots = slotCount(map);
  const tokens = patchCount(map);
  const sheet = layout === 'sheet';
  const rows = sheet ? slots : map.height;
  const columns = sheet ? tokens : map.width;
  const marked = marks === 'none' ? [] : upTo(marks === 'first' ? 1 : tokens);
  const places = marked.flatMap((token) => upTo(slots).map((slot) => ({ slot, token })));
  // On the map in the patch's outer corners, so that its middle is free for its number; on the sheet all alike.
  const cornerOf = (place: { slot: number; token: number }) => {
    if (sheet) return `translate(${place.token + INSET} ${place.slot + INSET})`;
    const { row, column } = cellOfPlace(map, place);
    const far = 1 - INSET - MARK;
    const right = place.slot % map.patch > 0;
    const low = place.slot >= map.patch;
    return `translate(${column + (right ? far : INSET)} ${row + (low ? far : INSET)})`;
  };
  return (
    <svg
      className={styles.overlay}
      viewBox={`0 0 ${columns} ${rows}`}
      style={{ '--overlay-columns': columns, '--overlay-rows': rows }}
      aria-hidden="true"
      focusable="false"
    >
      {cut && <path className={styles.cut} d={sheet ? rulesOf(rows, columns) : cutsOf(map)} />}
      {places.map((place) => (
        <g key={`${place.slot} ${place.token}`} transform={cornerOf(place)}>
          <SlotMark slot={place.slot as Slot} size={MARK} />
        </g>
      ))}
      {cut &&
        marks === 'all' &&
        upTo(tokens).map((token) => {
          const { row, column } = cellOfPlace(map, { slot: 0, token });
          const half = map.patch / 2;
          const x = sheet ? token + 0.5 : column + half;
          const y = sheet ? rows + 0.42 : row + half;
          return (
            <g key={token} className={classes(styles.number, sheet && styles.below)}>
              {!sheet && <circle cx={x} cy={y} r={DISC} />}
              <text x={x} y={y} dy="0.36em">
                {token}
              </text>
            </g>
          );
        })}
    </svg>
  );
}

/** The borders of the patches. */
function cutsOf({ height, width, patch }: PatchedMap): string {
  const down = upTo(width / patch + 1).map((i) => `M${i * patch} 0V${height}`);
  const across = upTo(height / patch + 1).map((i) => `M0 ${i * patch}H${width}`);
  return [...down, ...across].join('');
}

/** Between the sequences of the sheet. */
const rulesOf = (rows: number, columns: number): string =>
  upTo(rows - 1)
    .map((i) => `M0 ${i + 1}H${columns}`)
    .join('');
