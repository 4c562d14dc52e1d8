import type { Exportable } from '@/lib/export/exportable';
import type { Lab } from '@/lib/i18n/en/lab';
import { format } from '@/lib/i18n/format';
import { SLOTS } from '@/lib/mobilevit/spec/variants';
import type { QueryState } from './query-state';
import type { Attention } from './use-attention';

/** The held query's row, and the open layer's attention whole, ready to be saved. Nothing while they are not known. */
export function attentionExportables(
  { stage, layer, head, layers }: Attention,
  { query, row }: QueryState,
  caption: string | undefined,
  t: Lab['attention'],
): Exportable[] {
  const whole = layers?.at(-1);
  if (!whole || !row) return [];
  const place = { stage, layer: layer + 1 };
  const which = typeof head === 'number' ? `head-${head + 1}` : head;
  return [
    {
      name: `stage-${stage}-layer-${layer + 1}-${which}-slot-${query.slot + 1}-patch-${query.token}`,
      title: format(t.save.row, place),
      caption: caption ?? '',
      tensor: async () => ({ shape: [row.length], values: Float32Array.from(row) }),
    },
    {
      name: `stage-${stage}-layer-${layer + 1}-attention`,
      title: format(t.save.layer, place),
      caption: t.save.axes,
      tensor: async () => ({ shape: [SLOTS, whole.heads, whole.tokens, whole.tokens], values: whole.values }),
    },
  ];
}
