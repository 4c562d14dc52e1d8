import { describe, expect, it } from 'vitest';
import { peerParts } from '@/lib/mobilevit/peer/peer';
import { multiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { parts } from '@/lib/mobilevit/spec/parts';
import { tensorTable } from '@/lib/mobilevit/spec/tensors';
import { VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { BYTES, bytesOf, countByKind, folded, multiplyAddsOf, operationsOf, total } from './operations';

const SIZE = { height: 256, width: 256 };

describe.each(VARIANT_IDS)('the operations of %s', (id) => {
  const variant = VARIANTS[id];
  const operations = operationsOf(parts(variant), SIZE);

  it('multiply and add as often as the spec says', () => {
    expect(total(operations, multiplyAddsOf)).toBe(multiplyAdds(variant, SIZE).total);
    const attention = operations.filter(({ kind }) => kind === 'product');
    expect(total(attention, multiplyAddsOf)).toBe(multiplyAdds(variant, SIZE).attention);
  });

  it('hold one batch norm for each in the checkpoint, and none when folded', () => {
    const inCheckpoint = tensorTable(variant).filter(({ name }) => name.endsWith('.running_mean')).length;
    const counts = countByKind(operations);
    expect(counts.get('batch-norm')).toBe(inCheckpoint);
    expect(countByKind(folded(operations)).has('batch-norm')).toBe(false);
    expect(operations.length - folded(operations).length).toBe(inCheckpoint);
    // 2 + 4 + 3 layers with two norms each, and one norm at the end of each of three blocks.
    expect(counts.get('layer-norm')).toBe(21);
    expect(counts.get('unfold')).toBe(3);
    expect(counts.get('fold')).toBe(3);
    expect(counts.get('concat')).toBe(3);
    // Two in each of nine transformer layers, and one wherever an inverted residual keeps size and channels.
    const residual = parts(variant).filter((part) => part.kind === 'inverted-residual' && part.residual);
    expect(residual.length).toBeGreaterThan(1);
    expect(counts.get('add')).toBe(2 * 9 + residual.length);
  });

  it('unfold and fold move every number of the sequences and multiply none', () => {
    const [unfold] = operations.filter(({ kind }) => kind === 'unfold');
    expect(unfold && multiplyAddsOf(unfold)).toBe(0);
    expect(unfold && bytesOf(unfold)).toBe(2 * BYTES * 32 * 32 * variant.width[0]);
  });
});

it('read each weight once', () => {
  const [stem] = operationsOf(parts(VARIANTS.xxs), SIZE);
  expect(stem?.reads).toBe(256 * 256 * 3 + 16 * 3 * 3 * 3);
  const linear = operationsOf(parts(VARIANTS.xxs), SIZE).find(({ kind }) => kind === 'linear');
  expect(linear?.reads).toBe(32 * 32 * 64 + 3 * 64 * 64 + 3 * 64);
});

it('a network of convolutions has nothing that only attention needs', () => {
  const counts = countByKind(operationsOf(peerParts(VARIANTS.xxs), SIZE));
  for (const kind of ['layer-norm', 'softmax', 'product', 'unfold', 'fold'] as const) {
    expect(counts.has(kind)).toBe(false);
  }
});
