'use client';
import { type RefObject, useEffect, useState } from 'react';
import { useThemeChange } from '@/components/matrix/use-theme-change';
import type { Known } from '@/lib/block/known';
import { sheetOf } from '@/lib/block/plan';
import { inRowOrder } from '@/lib/block/sketch';
import { placeOf, rowOf } from '@/lib/block/trail';
import { type SheetBitmap, sheetBitmap, sketchBitmap } from './sheet-bitmap';

/** Every sheet that is known, painted in the canvas's theme: number by number, or of a sketch row by row. */
export function useBitmaps(
  canvas: RefObject<HTMLCanvasElement | null>,
  { plan, numbers, sketch }: Known,
): ReadonlyMap<string, SheetBitmap> {
  const [bitmaps, setBitmaps] = useState<ReadonlyMap<string, SheetBitmap>>(new Map());
  const theme = useThemeChange();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new theme has new colours to read from the canvas.
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const whole = [...numbers].map(
      ([id, values]) => [id, sheetBitmap(element, sheetOf(plan, id), values)] as const,
    );
    const place = sketch && placeOf(plan, sketch.cell);
    const sketched = [...(sketch?.strengths ?? [])].map(([id, strengths]) => {
      const sheet = sheetOf(plan, id);
      const values = sketch?.rows.get(id);
      const own = place && values && { row: rowOf(plan, sheet, place), values };
      return [id, sketchBitmap(element, sheet, inRowOrder(plan, sheet, strengths), own)] as const;
    });
    setBitmaps(new Map([...sketched, ...whole]));
  }, [canvas, plan, numbers, sketch, theme]);
  return bitmaps;
}
