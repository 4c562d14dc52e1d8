/** What lies over the picture (QueryOverlay, PinMarks) as a piece of an SVG file. Pure. */
import { symbol, symbolCircle } from 'd3-shape';
import type { ExportMarks } from '@/lib/export/exportable';
import { attributesOf, PIN_PAINT, QUERY_PAINT } from './on-picture';
import { dotsPath, outlinesPath, slotPath, TAG_AREA, TAG_FONT_SIZE } from './overlay-paths';
import type { QueryState } from './query-state';

/**
 * The held query, its keys' dots, the disc with half of its attention, and the pins with the outlined one's row.
 *
 * @param size side of the network's input in pixels, the unit of everything
 */
export function attentionMarks(
  size: number,
  { query, row, radius }: QueryState,
  pins: readonly QueryState[],
  outlined: number | undefined,
): ExportMarks {
  const { centre, cell, slot } = query;
  const parts: string[] = [];
  const add = (element: string, paint: Parameters<typeof attributesOf>[0]) =>
    parts.push(`<${element} ${attributesOf(paint)}/>`);
  const path = (d: string) => `path d="${d}"`;
  const square = ({ centre: at, cell: side }: QueryState['query']) =>
    `rect x="${at.x - side / 2}" y="${at.y - side / 2}" width="${side}" height="${side}"`;

  if (row) {
    const dots = path(dotsPath(query, row));
    add(dots, QUERY_PAINT.halo);
    add(dots, QUERY_PAINT.dots);
  }
  if (radius !== undefined) {
    const ring = `circle cx="${centre.x}" cy="${centre.y}" r="${radius.toFixed(2)}"`;
    add(ring, QUERY_PAINT.ringHalo);
    add(ring, QUERY_PAINT.ring);
  }
  add(square(query), QUERY_PAINT.cellHalo);
  add(square(query), QUERY_PAINT.cell);
  add(`path transform="translate(${centre.x},${centre.y})" d="${slotPath(slot, cell)}"`, QUERY_PAINT.slot);

  const outlines = outlinesPath(outlined === undefined ? undefined : pins[outlined]);
  if (outlines) {
    add(path(outlines), PIN_PAINT.halo);
    add(path(outlines), PIN_PAINT.outlines);
  }
  pins.forEach((pin, n) => {
    const { x, y } = pin.query.centre;
    add(square(pin.query), PIN_PAINT.cell);
    add(`path transform="translate(${x},${y})" d="${symbol(symbolCircle, TAG_AREA)() ?? ''}"`, PIN_PAINT.tag);
    parts.push(
      `<text x="${x}" y="${y}" dy="0.36em" font-size="${TAG_FONT_SIZE}" font-weight="600" text-anchor="middle" ` +
        `${attributesOf(PIN_PAINT.number)}>${n + 1}</text>`,
    );
  });
  return { extent: size, svg: parts.join('') };
}
