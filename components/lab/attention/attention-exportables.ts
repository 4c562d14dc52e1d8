import type { Exportable } from '@/lib/export/exportable';
import type { Lab } from '@/lib/i18n/en/lab';
import { format } from '@/lib/i18n/format';
import type { Result } from '@/lib/inference/engine-state';
import { SLOTS } from '@/lib/mobilevit/spec/variants';
import { drawPicture } from '../export/draw-picture';
import { attentionMarks } from './attention-marks';
import { dotRadius } from './overlay-paths';
import type { QueryState } from './query-state';
import type { Attention } from './use-attention';

export interface ShownAttention {
  readonly attention: Attention;
  /** The held query. */
  readonly held: QueryState;
  readonly pins: readonly QueryState[];
  /** Number of the pin whose row is outlined, from 0. */
  readonly outlined: number | undefined;
  readonly result: Result | undefined;
  readonly caption: string | undefined;
  readonly t: Lab['attention'];
}

/**
 * The held query's row over the picture, and the open layer's attention whole, ready to be saved. Nothing while they
 * are not known.
 */
export function attentionExportables({
  attention: { stage, layer, head, layers },
  held,
  pins,
  outlined,
  result,
  caption,
  t,
}: ShownAttention): Exportable[] {
  const whole = layers?.at(-1);
  const { query, row } = held;
  if (!whole || !row || !result) return [];
  const place = { stage, layer: layer + 1 };
  const which = typeof head === 'number' ? `head-${head + 1}` : head;
  const values = Float32Array.from(row);
  return [
    {
      name: `stage-${stage}-layer-${layer + 1}-${which}-slot-${query.slot + 1}-patch-${query.token}`,
      title: format(t.save.row, { ...place, head: headName(head, t) }),
      caption: caption ?? '',
      tensor: async () => ({ shape: [values.length], values, axes: ['key'] }),
      draw: (context, side) => drawPicture(context, side, result),
      marks: attentionMarks(result.size, held, pins, outlined),
      scale: {
        min: Math.min(...values),
        max: Math.max(...values),
        label: t.save.scale,
        dot: {
          diameter: (2 * dotRadius(1 / values.length, values.length, query.cell)) / result.size,
          label: format(t.evenShare, { tokens: values.length }),
        },
      },
    },
    {
      name: `stage-${stage}-layer-${layer + 1}-attention`,
      title: format(t.save.layer, place),
      caption: t.save.axes,
      tensor: async () => ({
        shape: [SLOTS, whole.heads, whole.tokens, whole.tokens],
        values: whole.values,
        axes: ['slot', 'head', 'query', 'key'],
      }),
    },
  ];
}

function headName(head: Attention['head'], { save }: Lab['attention']): string {
  return typeof head === 'number' ? format(save.head, { head: head + 1 }) : save[head];
}
