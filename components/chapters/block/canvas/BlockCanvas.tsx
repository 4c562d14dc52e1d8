'use client';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useThemeChange } from '@/components/matrix/use-theme-change';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { frameOf, type Stop } from '@/lib/block/camera';
import { type Box, type Layout, type Point, rowTop } from '@/lib/block/layout';
import type { SheetValues } from '@/lib/block/numbers';
import { type BlockPlan, type Operation, type Sheet, sheetOf } from '@/lib/block/plan';
import type { Place } from '@/lib/block/trail';
import type { Block } from '@/lib/i18n/en/block';
import { format, formatNumber, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { symbolOf } from '../symbols';
import { operationName } from '../words-of';
import styles from './BlockCanvas.module.css';
import { paintView } from './paint-view';
import { projection } from './project';
import { paletteAt, type SheetBitmap, sheetBitmap } from './sheet-bitmap';
import { useGestures } from './use-gestures';
import { useView } from './use-view';
import { Wires } from './Wires';

export interface BlockCanvasProps {
  readonly plan: BlockPlan;
  readonly layout: Layout;
  readonly numbers: ReadonlyMap<string, SheetValues>;
  readonly stops: readonly Stop[];
  readonly step: number;
  readonly t: number;
  readonly place: Place;
  readonly head: number;
  readonly keyToken: number | undefined;
  /** The operation that is open; undefined: the whole, or a whole layer. */
  readonly open: Operation | undefined;
  readonly onOpen: (operation: Operation) => void;
  /** A click on a number of a sheet. */
  readonly onNumber: (sheet: Sheet, row: number, column: number) => void;
  readonly locale: Locale;
  readonly words: Block['figure'];
}

/** A sheet's name shows from this many pixels of its width, its shape from that many. */
const NAMED = 24;
const SHAPED = 74;
/** And from that many, that its numbers are not there; its hatching says so at any size. */
const TOLD_MISSING = 180;
/** How far a name may reach beyond its sheet, in units: up to where the next begins. */
const NAME_BEYOND = 70;
/** Below this many pixels a number, operations stand close: they are small, and only short symbols show. */
const CLOSE = 0.32;
const SHORT = 3;
/** From this many pixels a number, operations say their names. */
const TOLD = 1.7;

/** The block on one surface that can be zoomed: sheets to one scale, operations between them. */
export function BlockCanvas(props: BlockCanvasProps) {
  const { plan, layout, numbers, stops, step, t, open, onOpen, onNumber, locale, words } = props;
  const viewport = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeChange();
  const frames = useMemo(() => stops.map((stop) => frameOf(plan, layout, stop)), [plan, layout, stops]);
  const control = useView(viewport, frames, layout.whole, step, t);
  const { view, size } = control;

  const onTap = useCallback(
    (at: Point) => {
      for (const [id, box] of layout.boxes) {
        const found = numberAt(sheetOf(plan, id), box, at);
        if (found) onNumber(sheetOf(plan, id), found.row, found.column);
      }
    },
    [layout, plan, onNumber],
  );
  const gestures = useGestures(viewport, control, onTap);

  const [bitmaps, setBitmaps] = useState<ReadonlyMap<string, SheetBitmap>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new theme has new colours to read from the canvas.
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    setBitmaps(
      new Map([...numbers].map(([id, values]) => [id, sheetBitmap(element, sheetOf(plan, id), values)])),
    );
  }, [plan, numbers, theme]);

  useLayoutEffect(() => {
    if (!canvas.current || !view) return;
    const write = (value: number) => formatSignificant(locale, value);
    paintView(
      canvas.current,
      { plan, layout, bitmaps, view, write },
      paletteAt(canvas.current),
      devicePixelRatio,
    );
  }, [plan, layout, bitmaps, view, locale]);

  // An operation that the walk does not stop at: the view goes there.
  const { glideTo } = control;
  const openBy = (operation: Operation) => {
    onOpen(operation);
    if (!stops.some((stop) => stop.kind === 'operation' && stop.id === operation.id)) {
      glideTo(frameOf(plan, layout, { kind: 'operation', id: operation.id }));
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyAction(event, control);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const current = view && size.width > 0 ? projection(view, size.width) : undefined;

  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what it holds can be operated; keys and gestures add to it. */}
      <div
        ref={viewport}
        className={styles.viewport}
        data-testid="block-canvas"
        data-free={control.free}
        data-scale={current?.scale.toFixed(3)}
        data-open={open?.id}
        {...gestures}
        onKeyDown={onKeyDown}
      >
        <div className={styles.canvas} aria-hidden="true">
          <canvas ref={canvas} />
        </div>
        {current && <Wires {...props} projection={current} />}
        {current && (
          <SheetLabels plan={plan} layout={layout} numbers={numbers} current={current} words={words} />
        )}
        {current && <Operations {...props} current={current} onOpen={openBy} />}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form. */}
      <div className={styles.tools} role="group" aria-label={words.view.label}>
        <Button
          variant="plain"
          aria-label={words.view.farther}
          title={words.view.farther}
          onClick={control.farther}
        >
          −
        </Button>
        <Button
          variant="plain"
          aria-label={words.view.nearer}
          title={words.view.nearer}
          onClick={control.nearer}
        >
          +
        </Button>
        <Button onClick={() => control.glideTo(layout.whole)}>{words.view.whole}</Button>
        <Button aria-disabled={!control.free} onClick={control.follow}>
          {words.view.follow}
        </Button>
        <span className={styles.note}>
          {words.scale}{' '}
          {current && format(words.view.number, { pixels: formatNumber(locale, current.scale, 1) })}
        </span>
      </div>
    </div>
  );
}

/** The keys of the canvas; the arrows alone belong to the walk, up and down to the operations. */
function keyAction(
  { key, shiftKey }: KeyboardEvent,
  { nearer, farther, follow, nudge }: ReturnType<typeof useView>,
): (() => void) | undefined {
  if (key === '+' || key === '=') return nearer;
  if (key === '-') return farther;
  if (key === '0') return follow;
  if (!shiftKey) return undefined;
  if (key === 'ArrowLeft') return () => nudge(-1, 0);
  if (key === 'ArrowRight') return () => nudge(1, 0);
  if (key === 'ArrowUp') return () => nudge(0, -1);
  if (key === 'ArrowDown') return () => nudge(0, 1);
  return undefined;
}

/** The row and column under a point; undefined outside of the sheet and in its gaps. */
function numberAt(sheet: Sheet, box: Box, at: Point): { row: number; column: number } | undefined {
  const inside = at.x >= box.x && at.x < box.x + box.width && at.y >= box.y && at.y < box.y + box.height;
  if (!inside) return undefined;
  for (let row = 0; row < sheet.rows; row++) {
    const top = box.y + rowTop(sheet, row);
    if (at.y < top || at.y >= top + 1) continue;
    const group = sheet.columns / sheet.groups;
    const pitch = box.width / sheet.groups;
    const head = Math.min(sheet.groups - 1, Math.floor((at.x - box.x) / pitch));
    const column = Math.min(
      group - 1,
      Math.floor(
        at.x - box.x - (head * (box.width - sheet.columns)) / Math.max(1, sheet.groups - 1) - head * group,
      ),
    );
    return { row, column: head * group + Math.max(0, column) };
  }
  return undefined;
}

type Current = ReturnType<typeof projection>;

function SheetLabels({
  plan,
  layout,
  numbers,
  current,
  words,
}: Pick<BlockCanvasProps, 'plan' | 'layout' | 'numbers' | 'words'> & { current: Current }) {
  return (
    <div aria-hidden="true">
      {[...layout.boxes].map(([id, box]) => {
        const { kind, rows, columns, role } = sheetOf(plan, id);
        const width = box.width * current.scale;
        if (width < NAMED) return null;
        return (
          <span
            key={id}
            className={classes(styles.sheet, styles[role])}
            style={{
              transform: `translate(${current.x(box.x)}px, ${current.y(box.y)}px)`,
              maxInlineSize: width + NAME_BEYOND * current.scale,
            }}
          >
            <span className={styles.name}>{words.sheets[kind]}</span>
            {width >= SHAPED && (
              <span className={styles.shape}>
                {rows}×{columns}
              </span>
            )}
            {numbers.size > 0 && !numbers.has(id) && width >= TOLD_MISSING && (
              <span className={styles.missing}>{words.missing}</span>
            )}
          </span>
        );
      })}
    </div>
  );
}

/** The operations: one stop for Tab, up and down between them. */
function Operations({
  plan,
  layout,
  open,
  onOpen,
  current,
  words,
}: Pick<BlockCanvasProps, 'plan' | 'layout' | 'open' | 'onOpen' | 'words'> & { current: Current }) {
  const list = useRef<HTMLOListElement>(null);
  const reachable = open?.id ?? plan.operations[0]?.id;
  const step = (event: KeyboardEvent, index: number) => {
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = plan.operations[index + move];
    if (move === 0 || event.shiftKey || !next) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(next);
    list.current?.querySelector<HTMLElement>(`[data-operation="${next.id}"]`)?.focus({ preventScroll: true });
  };
  return (
    <ol ref={list} className={styles.operations} aria-label={words.canvas}>
      {plan.operations.map((operation, index) => {
        const node = layout.nodes.get(operation.id) ?? { x: 0, y: 0 };
        const name = operationName(operation, words);
        const symbol = symbolOf(operation.kind, words.short);
        const close = current.scale < CLOSE;
        return (
          <li
            key={operation.id}
            style={{ transform: `translate(${current.x(node.x)}px, ${current.y(node.y)}px)` }}
          >
            <button
              type="button"
              className={classes(styles.operation, close && styles.close)}
              aria-current={operation.id === open?.id ? 'step' : undefined}
              aria-label={name}
              title={name}
              tabIndex={operation.id === reachable ? 0 : -1}
              data-operation={operation.id}
              onKeyDown={(event) => step(event, index)}
              onClick={() => onOpen(operation)}
            >
              {close && symbol.length > SHORT ? '·' : symbol}
            </button>
            {current.scale >= TOLD && operation.id === open?.id && (
              <span className={styles.told} aria-hidden="true">
                {words.operations[operation.kind]}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
