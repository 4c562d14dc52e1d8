import type { InvertedResidualPart } from '@/lib/mobilevit/spec/parts';

/** Why an MV2 adds its input to its output, or what keeps it from that. */
export type ShortcutReason = 'same-shape' | 'stride' | 'channels' | 'both';

/** The input can be added only to something of its own shape (spec/mobilevit.md, section 1.3). */
export function shortcutReason({ stride, inputs, outputs }: InvertedResidualPart): ShortcutReason {
  const moved = stride !== 1;
  const widened = inputs !== outputs;
  if (moved && widened) return 'both';
  if (moved) return 'stride';
  return widened ? 'channels' : 'same-shape';
}
