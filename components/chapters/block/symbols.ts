import type { OperationKind } from '@/lib/block/plan';
import type { Block } from '@/lib/i18n/en/block';

/** What stands on an operation, in every language. */
const SYMBOLS: Readonly<Record<Exclude<OperationKind, keyof Block['figure']['short']>, string>> = {
  local: '3×3',
  widen: '1×1',
  norm1: 'LN',
  qkv: 'QKV',
  scores: 'QKᵀ',
  softmax: 'soft',
  mix: 'AV',
  project: 'Wₒ',
  add1: '+',
  norm2: 'LN',
  expand: 'fc1',
  reduce: 'fc2',
  add2: '+',
  norm: 'LN',
  narrow: '1×1',
  fuse: '3×3',
};

export function symbolOf(kind: OperationKind, short: Block['figure']['short']): string {
  if (kind === 'unfold' || kind === 'fold' || kind === 'concat') return short[kind];
  return SYMBOLS[kind];
}
