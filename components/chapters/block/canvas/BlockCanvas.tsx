'use client';
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { frameOf, type Stop } from '@/lib/block/camera';
import type { Layout, Point } from '@/lib/block/layout';
import { numberAt } from '@/lib/block/number-at';
import type { SheetValues } from '@/lib/block/numbers';
import { type BlockPlan, type Operation, type Sheet, sheetOf } from '@/lib/block/plan';
import type { Sketch } from '@/lib/block/sketch';
import type { Place } from '@/lib/block/trail';
import type { Block } from '@/lib/i18n/en/block';
import { format, formatNumber, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import styles from './BlockCanvas.module.css';
import { keyAction } from './key-action';
import { Operations } from './Operations';
import { paintView } from './paint-view';
import { projection } from './project';
import { SheetLabels } from './SheetLabels';
import { paletteAt } from './sheet-bitmap';
import { useBitmaps } from './use-bitmaps';
import { useGestures } from './use-gestures';
import { useView } from './use-view';
import { Wires } from './Wires';

export interface BlockCanvasProps {
  readonly plan: BlockPlan;
  readonly layout: Layout;
  readonly numbers: ReadonlyMap<string, SheetValues>;
  readonly sketch: Sketch | undefined;
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

/** The block on one surface that can be zoomed: sheets to one scale, operations between them. */
export function BlockCanvas(props: BlockCanvasProps) {
  const { plan, layout, numbers, sketch, stops, step, t, open, onOpen, onNumber, locale, words } = props;
  const viewport = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
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

  const bitmaps = useBitmaps(canvas, { plan, numbers, sketch });
  const missing = useMemo(
    () => new Set(bitmaps.size === 0 ? [] : [...plan.sheets.keys()].filter((id) => !bitmaps.has(id))),
    [plan, bitmaps],
  );

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
        {current && <SheetLabels {...{ plan, layout, missing, current, words }} />}
        {current && <Operations {...{ plan, layout, open, current, words }} onOpen={openBy} />}
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
          {words.scale}
          {spaceAfter(words.scale)}
          {sketch && words.sketch.scale + spaceAfter(words.sketch.scale)}
          {current &&
            format(words.view.number, {
              pixels: formatNumber(locale, current.scale, current.scale < 0.1 ? 2 : 1),
            })}
        </span>
      </div>
    </div>
  );
}
