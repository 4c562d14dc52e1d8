import type { TapKind } from '@/lib/mobilevit/spec/taps';

/** Kinds whose tensors are sequences of tokens, one for each slot. */
const SEQUENCES: ReadonlySet<TapKind> = new Set([
  'unfolded',
  'norm',
  'query',
  'key',
  'value',
  'mix',
  'attention',
  'mlp',
  'transformer-layer',
]);

export type AxisName = 'row' | 'column' | 'channel' | 'slot' | 'token' | 'head' | 'query' | 'key' | 'class';

/** Names of a tap's axes, in the order of its shape. Pure. */
export function tapAxes(kind: TapKind): readonly AxisName[] {
  if (kind === 'logits') return ['class'];
  if (kind === 'pooled') return ['channel'];
  if (kind === 'probabilities') return ['slot', 'head', 'query', 'key'];
  return SEQUENCES.has(kind) ? ['slot', 'token', 'channel'] : ['row', 'column', 'channel'];
}
