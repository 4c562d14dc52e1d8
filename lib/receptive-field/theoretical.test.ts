import { describe, expect, it } from 'vitest';
import { AS_TRAINED, type Modes } from '@/lib/mobilevit/spec/modes';
import { tapTable } from '@/lib/mobilevit/spec/taps';
import { unitGrid } from '@/lib/mobilevit/spec/unit';
import { VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { fieldBox, theoreticalField, theoreticalFields } from './theoretical';

const size = { height: 256, width: 256 };
const IDENTITY: Modes = { 3: 'identity', 4: 'identity', 5: 'identity' };
const spec = (name: string, image = size) => {
  const tap = tapTable(VARIANTS.xxs, image).find((candidate) => candidate.name === name);
  if (!tap) throw new Error(name);
  return tap;
};

describe('theoretical receptive fields', () => {
  // spec/mobilevit.md, section 7: tap, side along the convolutions, step, whether the whole image is in reach.
  const table = [
    ['stem', 3, 2, false],
    ['stages.0.0', 7, 2, false],
    ['stages.1.0', 11, 4, false],
    ['stages.1.2', 27, 4, false],
    ['stages.2.0', 35, 8, false],
    ['stages.2.1.conv_kxk', 51, 8, false],
    ['stages.2.1.unfolded', 51, 8, false],
    ['stages.2.1.transformer.0.attn.v', 51, 8, false],
    ['stages.2.1.transformer.0.attn.mix', 51, 8, true],
    ['stages.2.1.transformer.1', 51, 8, true],
    ['stages.2.1.folded', 51, 8, true],
    ['stages.2.1', 67, 8, true],
    ['stages.3.0', 83, 16, true],
    ['stages.3.1.conv_kxk', 115, 16, true],
    ['stages.3.1', 147, 16, true],
    ['stages.4.0', 179, 32, true],
    ['stages.4.1.conv_kxk', 243, 32, true],
    ['stages.4.1', 307, 32, true],
    ['final_conv', 307, 32, true],
  ] as const;

  it.each(table)('%s: %i pixels, step %i, global %s', (tap, side, jump, global) => {
    for (const id of VARIANT_IDS) {
      expect(theoreticalField(VARIANTS[id], tap, size)).toEqual({ side, jump, start: 0, global });
      // Without attention nothing but the convolutions widens the field.
      expect(theoreticalField(VARIANTS[id], tap, size, IDENTITY)).toEqual({
        side,
        jump,
        start: 0,
        global: false,
      });
    }
  });

  it('every tap with places has one', () => {
    const named = tapTable(VARIANTS.xxs, size).filter((tap) => unitGrid(tap, size));
    expect([...theoreticalFields(VARIANTS.xxs, size).keys()].sort()).toEqual(
      named.map((tap) => tap.name).sort(),
    );
    expect(theoreticalField(VARIANTS.xxs, 'head.fc', size)).toBeUndefined();
  });

  it('a block whose attention is the identity opens nothing, the next one does', () => {
    const modes: Modes = { ...AS_TRAINED, 3: 'identity' };
    const fields = theoreticalFields(VARIANTS.xxs, size, modes);
    expect(fields.get('stages.3.1.conv_kxk')?.global).toBe(false);
    expect(fields.get('stages.3.1.transformer.0')?.global).toBe(true);
    expect(theoreticalField(VARIANTS.xxs, 'stages.2.1', size, { ...modes, 3: 'uniform' })?.global).toBe(true);
  });
});

describe('the box of a unit', () => {
  const boxOf = (tap: string, row: number, column: number) => {
    const field = theoreticalField(VARIANTS.xxs, tap, size);
    if (!field) throw new Error(tap);
    return fieldBox(spec(tap), field, { row, column }, size);
  };

  it('is what autograd found about the middle of the image', () => {
    // spec/mobilevit.md, section 7: pixels 115–141, 111–145, 103–153 about pixel 128.
    expect(boxOf('stages.1.2', 32, 32)).toEqual({ left: 115, top: 115, right: 142, bottom: 142 });
    expect(boxOf('stages.2.0', 16, 16)).toEqual({ left: 111, top: 111, right: 146, bottom: 146 });
    expect(boxOf('stages.2.1.conv_kxk', 16, 16)).toEqual({ left: 103, top: 103, right: 154, bottom: 154 });
  });

  it('ends at the border, and is the whole image behind attention', () => {
    expect(boxOf('stages.1.2', 0, 63)).toEqual({ left: 239, top: 0, right: 256, bottom: 14 });
    expect(boxOf('stages.2.1', 3, 4)).toEqual({ left: 0, top: 0, right: 256, bottom: 256 });
  });

  it('resized maps count a cell on either side for each resizing', () => {
    const odd = { height: 224, width: 224 };
    expect(theoreticalField(VARIANTS.xxs, 'stages.4.1.conv_kxk', odd)?.side).toBe(243);
    expect(theoreticalField(VARIANTS.xxs, 'stages.4.1.unfolded', odd)?.side).toBe(243 + 64);
    expect(theoreticalField(VARIANTS.xxs, 'stages.4.1', odd)?.side).toBe(307 + 128);
  });
});
