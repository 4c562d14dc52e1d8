import { classes } from '@/components/ui/classes';
import { type Box, columnLeft, type Layout, rowTop } from '@/lib/block/layout';
import { type BlockPlan, type Operation, type Sheet, sheetOf } from '@/lib/block/plan';
import { type Place, readRows, rowOf } from '@/lib/block/trail';
import { HEADS } from '@/lib/mobilevit/spec/variants';
import styles from './BlockCanvas.module.css';
import { type Projection, path } from './project';

/** A row is never thinner than this, in pixels: it must be seen where a number is less than a pixel. */
const THIN = 2;
/** From this many pixels a number, a row is outlined; below, it is a line. */
const OUTLINED = 3;

export interface WiresProps {
  readonly plan: BlockPlan;
  readonly layout: Layout;
  readonly projection: Projection;
  readonly place: Place;
  /** The operation that is open; undefined: the whole. */
  readonly open: Operation | undefined;
  readonly head: number;
  /** Token whose key is looked at. */
  readonly keyToken: number | undefined;
}

/** What lies over the sheets: the lines between them, and the chosen cell's row in every one. */
export function Wires({ plan, layout, projection, place, open, head, keyToken }: WiresProps) {
  const { scale, x, y } = projection;
  const row = (
    sheet: Sheet,
    box: Box,
    first: number,
    count: number,
    className: string | undefined,
    key: string,
  ) => {
    const top = y(box.y + rowTop(sheet, first));
    const height = Math.max(THIN, count * scale);
    return (
      <rect
        key={key}
        className={className}
        x={x(box.x) - 1}
        y={top - (height - count * scale) / 2}
        width={box.width * scale + 2}
        height={height}
      />
    );
  };
  return (
    <svg className={styles.wires} aria-hidden="true" focusable="false">
      <defs>
        <marker
          id="block-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0.8L7.4 4L0 7.2z" fill="context-stroke" />
        </marker>
      </defs>
      {layout.links.map(({ id, kind, operation, points }) => (
        <path
          key={id}
          className={classes(styles.link, styles[kind], operation === open?.id && styles.live)}
          d={path(points, projection)}
          markerEnd="url(#block-arrow)"
        />
      ))}
      {[...layout.boxes].map(([id, box]) => {
        const sheet = sheetOf(plan, id);
        return row(sheet, box, rowOf(plan, sheet, place), 1, scale < OUTLINED ? styles.thin : styles.own, id);
      })}
      {open?.inputs.flatMap((id) => {
        const sheet = sheetOf(plan, id);
        const box = layout.boxes.get(id);
        if (!box) return [];
        return readRows(plan, open.kind, sheet, place).map(([first, count]) =>
          row(sheet, box, first, count, styles.read, `${id}:${first}`),
        );
      })}
      {[...layout.boxes].map(([id, box]) => {
        const sheet = sheetOf(plan, id);
        if (sheet.groups === 1 || sheet.layer !== (open?.layer ?? 0)) return null;
        const own = rowOf(plan, sheet, place);
        const tokens = sheet.columns / HEADS;
        const cell = (column: number, columns: number, className: string | undefined) => (
          <rect
            key={`${id}:${className}`}
            className={className}
            x={x(box.x + columnLeft(sheet, column))}
            y={y(box.y + rowTop(sheet, own)) - (Math.max(THIN, scale) - scale) / 2}
            width={columns * scale}
            height={Math.max(THIN, scale)}
          />
        );
        return [
          cell(head * tokens, tokens, styles.head),
          keyToken === undefined ? null : cell(head * tokens + keyToken, 1, styles.key),
        ];
      })}
    </svg>
  );
}
