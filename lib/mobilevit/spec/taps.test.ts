import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parts } from './parts';
import { attentionTaps, tapBytes, tapTable } from './taps';
import { tapDocument } from './taps.document';
import { VARIANT_IDS, VARIANTS } from './variants';

const at256 = { height: 256, width: 256 };

describe('tapTable', () => {
  it('is the committed table', () => {
    const file = new URL('./taps.md', import.meta.url);
    if (process.env.UPDATE) writeFileSync(file, tapDocument());
    expect(readFileSync(file, 'utf8')).toBe(tapDocument());
  });

  it.each(VARIANT_IDS)(
    'names every tap of %s once and gives every part at least one, in running order',
    (id) => {
      const taps = tapTable(VARIANTS[id], at256);
      expect(new Set(taps.map((tap) => tap.name)).size).toBe(taps.length);
      expect([...new Set(taps.map((tap) => tap.part))]).toEqual(parts(VARIANTS[id]).map((part) => part.name));
    },
  );

  it('places the maps, the sequences and the probabilities of XXS at 256', () => {
    const shapes = new Map(tapTable(VARIANTS.xxs, at256, 10).map((tap) => [tap.name, tap.shape]));
    expect(shapes.get('stem')).toEqual([128, 128, 16]);
    expect(shapes.get('stages.1.0.conv1_1x1')).toEqual([128, 128, 32]);
    expect(shapes.get('stages.1.0')).toEqual([64, 64, 24]);
    expect(shapes.get('stages.2.1.unfolded')).toEqual([4, 256, 64]);
    expect(shapes.get('stages.2.1.transformer.0.attn.q')).toEqual([4, 256, 64]);
    expect(shapes.get('stages.2.1.transformer.0.attn.probabilities')).toEqual([4, 4, 256, 256]);
    expect(shapes.get('stages.3.1.concat')).toEqual([16, 16, 128]);
    expect(shapes.get('stages.4.1')).toEqual([8, 8, 80]);
    expect(shapes.get('head.fc')).toEqual([10]);
  });

  it('rounds odd maps up for the sequences only', () => {
    const shapes = new Map(
      tapTable(VARIANTS.xxs, { height: 224, width: 160 }).map((tap) => [tap.name, tap.shape]),
    );
    expect(shapes.get('stages.4.1.conv_1x1')).toEqual([7, 5, 96]);
    expect(shapes.get('stages.4.1.unfolded')).toEqual([4, 12, 96]);
    expect(shapes.get('stages.4.1.folded')).toEqual([7, 5, 96]);
  });

  it('gives whole, positive shapes at every size', () => {
    const side = fc.integer({ min: 32, max: 512 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(...VARIANT_IDS), (height, width, id) => {
        for (const tap of tapTable(VARIANTS[id], { height, width })) {
          expect(tap.shape.every((length) => Number.isInteger(length) && length > 0)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('attentionTaps', () => {
  it('lists taps that the table has, as many as the block has layers', () => {
    const names = new Set<string>(tapTable(VARIANTS.s, at256).map((tap) => tap.name));
    const listed = ([3, 4, 5] as const).map(attentionTaps);
    expect(listed.map((taps) => taps.length)).toEqual([2, 4, 3]);
    expect(listed.flat().every((tap) => names.has(tap))).toBe(true);
  });
});

describe('tapBytes', () => {
  it('is four bytes a number: 4 MiB for the probabilities of one layer of stage 3 at 256', () => {
    const tap = tapTable(VARIANTS.xxs, at256).find(({ name }) => name === attentionTaps(3)[0]);
    expect(tap && tapBytes(tap)).toBe(4 * 1024 * 1024);
  });
});
