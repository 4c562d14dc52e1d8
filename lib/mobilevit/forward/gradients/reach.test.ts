import { describe, expect, it } from 'vitest';
import { fieldBox, theoreticalField } from '@/lib/receptive-field/theoretical';
import type { GradientCase } from '../../parity/gradients';
import type { Size } from '../../spec/size';
import type { Cell } from '../../spec/unfold-index';
import { VARIANTS } from '../../spec/variants';
import { createModel } from '../model';
import { useBackend } from '../testing/backend';
import { asBuilt, gradientOf, reference, stateDict, unitOf } from '../testing/gradient-cases';

describe('a gradient ends where arithmetic says', () => {
  const identity = { 3: 'identity', 4: 'identity', 5: 'identity' } as const;

  /** The pixels that arithmetic allows a unit, and the smallest box about those with a gradient. */
  function boxes(tap: string, cell: Cell, size: Size) {
    const run = { ...(reference.cases[0] as GradientCase), ...size, tap, cell, modes: identity };
    const field = theoreticalField(VARIANTS.xxs, tap, size, identity);
    if (!field) throw new Error(tap);
    const model = createModel('xxs', stateDict);
    const gradient = gradientOf(asBuilt(model), run);
    model.dispose();
    const reached = { left: size.width, top: size.height, right: 0, bottom: 0 };
    for (const [i, value] of gradient.entries()) {
      if (value === 0) continue;
      const [row, column] = [Math.floor(i / 3 / size.width), Math.floor(i / 3) % size.width];
      reached.left = Math.min(reached.left, column);
      reached.top = Math.min(reached.top, row);
      reached.right = Math.max(reached.right, column + 1);
      reached.bottom = Math.max(reached.bottom, row + 1);
    }
    return { allowed: fieldBox(unitOf(run).spec, field, cell, size), reached };
  }

  it.each([
    ['stages.1.2', { row: 9, column: 20 }],
    ['stages.2.1.conv_kxk', { row: 0, column: 6 }],
    ['stages.2.1.transformer.1.mlp', { row: 7, column: 15 }],
  ] as const)('%s: exactly', async (tap, cell) => {
    await useBackend('wasm');
    const { allowed, reached } = boxes(tap, cell, { height: 128, width: 128 });
    expect(reached).toEqual(allowed);
  });

  it('where maps are resized: not beyond, and less than a cell before, along the resized side', async () => {
    // Stage 3 is 16×13 here, unfolded as 16×14.
    await useBackend('wasm');
    const { allowed, reached } = boxes(
      'stages.2.1.unfolded',
      { row: 8, column: 7 },
      { height: 128, width: 104 },
    );
    expect(reached.left - allowed.left).toBeGreaterThanOrEqual(0);
    expect(allowed.right - reached.right).toBeGreaterThanOrEqual(0);
    expect(Math.max(reached.left - allowed.left, allowed.right - reached.right)).toBeLessThan(8);
  });
});
