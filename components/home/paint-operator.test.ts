import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOME_INPUT } from '@/lib/walkthrough/examples';
import { looksOf } from './OperatorGrid';
import type { OperatorLook } from './operator-cell';
import { type Brush, type OperatorPicture, type OperatorStyle, paintOperator } from './paint-operator';
import { still } from './still';

const CELL = { width: 40, height: 20 } as const;
/** Half the difference of the font's ascent and descent below: from a cell's middle down to its baseline. */
const BASELINE = 4;

const styleFor = (rows: number, columns: number, digits = 11): OperatorStyle => ({
  left: 6,
  top: 3,
  width: columns * CELL.width,
  height: rows * CELL.height,
  font: '11px mono',
  letterSpacing: '0px',
  digits,
  paper: 'paper',
  ink: 'ink',
  rule: 'rule',
  line: 'line',
  fill: (share) => `fill ${share.toFixed(3)}`,
  slate: (share) => `slate ${share.toFixed(3)}`,
});

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A brush that keeps what it was told, each stroke with the paint it had. */
class Recorder implements Brush {
  fillStyle = '';
  strokeStyle = '';
  lineWidth = 1;
  font = '';
  letterSpacing = '';
  textAlign: CanvasTextAlign = 'start';
  readonly fills: (Rect & { colour: string })[] = [];
  readonly frames: (Rect & { colour: string; line: number })[] = [];
  readonly hatchings: (Rect & { colour: string; ends: { x: number; y: number }[] })[] = [];
  readonly texts: { text: string; x: number; y: number; colour: string; align: CanvasTextAlign }[] = [];
  private rects: Rect[] = [];
  private ends: { x: number; y: number }[] = [];
  private window: Rect | undefined;

  beginPath() {
    this.rects = [];
    this.ends = [];
  }
  rect(x: number, y: number, width: number, height: number) {
    this.rects.push({ x, y, width, height });
  }
  moveTo(x: number, y: number) {
    this.ends.push({ x, y });
  }
  lineTo(x: number, y: number) {
    this.ends.push({ x, y });
  }
  save() {}
  clip() {
    [this.window] = this.rects;
  }
  restore() {
    this.window = undefined;
  }
  fillRect(x: number, y: number, width: number, height: number) {
    this.fills.push({ x, y, width, height, colour: this.fillStyle });
  }
  strokeRect(x: number, y: number, width: number, height: number) {
    this.frames.push({ x, y, width, height, colour: this.strokeStyle, line: this.lineWidth });
  }
  stroke() {
    const paint = { colour: this.strokeStyle, line: this.lineWidth };
    if (this.window) this.hatchings.push({ ...this.window, colour: paint.colour, ends: this.ends });
    else for (const rect of this.rects) this.frames.push({ ...rect, ...paint });
  }
  fillText(text: string, x: number, y: number) {
    this.texts.push({ text, x, y, colour: this.fillStyle, align: this.textAlign });
  }
  measureText() {
    return { fontBoundingBoxAscent: 10, fontBoundingBoxDescent: 2 };
  }
}

const painted = (picture: OperatorPicture, style: OperatorStyle): Recorder => {
  const brush = new Recorder();
  paintOperator(brush, picture, style);
  return brush;
};

/** What lies on one cell, read back from the strokes by their place alone. */
function onCell(brush: Recorder, style: OperatorStyle, row: number, column: number) {
  const x = style.left + column * CELL.width;
  const y = style.top + row * CELL.height;
  const fills = (rect: Rect) =>
    rect.x === x && rect.y === y && rect.width === CELL.width && rect.height === CELL.height;
  return {
    fill: brush.fills.filter(fills).map(({ colour }) => colour),
    hatched: brush.hatchings.filter(fills).map(({ colour }) => colour),
    /** Frames whose outer edge is the cell's. */
    frames: brush.frames
      .filter(({ line, ...rect }) =>
        fills({
          x: rect.x - line / 2,
          y: rect.y - line / 2,
          width: rect.width + line,
          height: rect.height + line,
        }),
      )
      .map(({ colour, line }) => `${colour} ${line}`),
    texts: brush.texts
      .filter((at) => at.x === x + CELL.width / 2 && at.y === y + CELL.height / 2 + BASELINE)
      .map(({ text }) => text),
  };
}

const EMPTY: OperatorLook = { counts: false, depth: null, negative: false, text: undefined };
const FRAME: OperatorLook = { ...EMPTY, counts: true };
const cell = (depth: number, text: string, negative = false): OperatorLook => ({
  counts: true,
  depth,
  negative,
  text,
});

describe('each kind of cell, in its place', () => {
  const looks = [
    [cell(0.5, '1'), EMPTY, cell(1, '−2', true)],
    [{ ...EMPTY, text: '0' }, FRAME, cell(0, '0')],
  ];
  const style = styleFor(2, 3);
  const brush = painted({ looks, marked: undefined, pointed: new Set([2, 3]) }, style);

  it('a positive value: filled by its depth, framed, its number', () => {
    expect(onCell(brush, style, 0, 0)).toEqual({
      fill: ['fill 0.570'],
      hatched: [],
      frames: ['line 1'],
      texts: ['1'],
    });
  });

  it('a negative value: slate and hatched, and pointed at', () => {
    expect(onCell(brush, style, 0, 2)).toEqual({
      fill: ['slate 0.350'],
      hatched: ['slate 1.000'],
      frames: ['line 1', 'ink 2'],
      texts: ['−2'],
    });
  });

  it('hatches from the upper edge to the lower, all across', () => {
    const [{ ends = [], ...box } = { x: 0, y: 0, width: 0, height: 0 }] = brush.hatchings;
    expect(new Set(ends.map(({ y }) => y))).toEqual(new Set([box.y, box.y + box.height]));
    expect(Math.min(...ends.map(({ x }) => x))).toBeLessThanOrEqual(box.x);
    expect(Math.max(...ends.map(({ x }) => x))).toBeGreaterThanOrEqual(box.x + box.width);
  });

  it('a place that does not count: a thin rule, and no number even where one is read', () => {
    const nothing = { fill: [], hatched: [], texts: [] };
    expect(onCell(brush, style, 0, 1)).toEqual({ ...nothing, frames: ['rule 0.5'] });
    expect(onCell(brush, style, 1, 0)).toEqual({ ...nothing, frames: ['rule 0.5', 'ink 2'] });
  });

  it('a frame without a number, and a zero that counts: the shallowest fill', () => {
    expect(onCell(brush, style, 1, 1)).toMatchObject({ fill: ['fill 0.140'], frames: ['line 1'], texts: [] });
    expect(onCell(brush, style, 1, 2)).toMatchObject({
      fill: ['fill 0.140'],
      frames: ['line 1'],
      texts: ['0'],
    });
  });

  it('writes in ink, centred', () => {
    for (const { colour, align } of brush.texts) expect([colour, align]).toEqual(['ink', 'center']);
  });

  it('writes nothing where there is no room for numbers', () => {
    expect(painted({ looks, marked: undefined, pointed: undefined }, styleFor(2, 3, 0)).texts).toEqual([]);
  });

  it('frames the row that the figure speaks about, from outside, last', () => {
    const marked = painted({ looks, marked: 1, pointed: undefined }, style);
    expect(marked.frames.at(-1)).toEqual({ x: 5, y: 22, width: 122, height: 22, colour: 'ink', line: 2 });
    expect(marked.frames).toHaveLength(brush.frames.length - 2 + 1);
  });
});

it('paints every number of the running operator on its own cell, whatever λ', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (lambda) => {
      const { operator, reads } = still('open', lambda, HOME_INPUT).attention;
      const looks = looksOf({ values: operator, support: reads, shown: 'all', greatest: 2, locale: 'en' });
      const style = styleFor(4, 9);
      const brush = painted({ looks, marked: 0, pointed: undefined }, style);
      for (const [i, row] of operator.entries())
        for (const [j, value] of row.entries()) {
          const { texts, hatched, frames } = onCell(brush, style, i, j);
          const counts = reads[i]?.[j] === true;
          expect(frames).toEqual([counts ? 'line 1' : 'rule 0.5']);
          expect(hatched).toHaveLength(counts && value < 0 ? 1 : 0);
          expect(texts).toHaveLength(counts ? 1 : 0);
          const [text = '0'] = texts;
          expect(Math.abs(Number(text.replace('−', '-')) - value)).toBeLessThanOrEqual(0.005 + 1e-9);
        }
      expect(brush.texts).toHaveLength(reads.flat().filter(Boolean).length);
    }),
    { numRuns: 40 },
  );
});
