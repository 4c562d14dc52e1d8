import { describe, expect, it } from 'vitest';
import { tapTable } from '@/lib/mobilevit/spec/taps';
import { VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { theoreticalField } from '@/lib/receptive-field/theoretical';
import { LADDER, QUESTION_STEP, rungAt, SIZE, sideOf, stepOfRung } from './ladder';

const IMAGE = { height: SIZE, width: SIZE };
const at = (...find: Parameters<typeof stepOfRung>) => rungAt(stepOfRung(...find));

describe('the ladder', () => {
  it('is the table of the specification, section 7', () => {
    expect(at('stem', 0)).toMatchObject({ side: 3, jump: 2, start: 0 });
    expect(at('mv2', 1)).toMatchObject({ side: 7, jump: 2 });
    expect(at('mv2', 2, 1)).toMatchObject({ side: 11, jump: 4 });
    expect(at('mv2', 2, 3)).toMatchObject({ side: 27, jump: 4 });
    expect(at('mv2', 3)).toMatchObject({ side: 35, jump: 8, global: false });
    expect(at('local', 3)).toMatchObject({ side: 51, jump: 8, global: false });
    expect(at('attention', 3)).toMatchObject({ side: 51, global: true, depth: 2 });
    expect(at('fusion', 3)).toMatchObject({ side: 67, global: true });
    expect([at('mv2', 4), at('local', 4), at('fusion', 4)].map(({ side }) => side)).toEqual([83, 115, 147]);
    expect([at('mv2', 5), at('local', 5), at('fusion', 5)].map(({ side }) => side)).toEqual([179, 243, 307]);
    expect(LADDER.every(({ start }) => start === 0)).toBe(true);
    expect(LADDER.map(({ map }) => map)).toEqual([
      256, 128, 128, 64, 64, 64, 32, 32, 32, 32, 16, 16, 16, 16, 8, 8, 8, 8, 1,
    ]);
  });

  it('follows from the page’s own rule, rung by rung', () => {
    for (let step = 1; step < LADDER.length; step++) {
      const [before, now] = [rungAt(step - 1), rungAt(step)];
      expect(now.side).toBe(before.side + (now.kernel - 1) * before.jump);
      expect(now.jump).toBe(now.stride * before.jump);
    }
    // A negative control: with a step that does not grow, the rule gives another side.
    expect(at('mv2', 2, 2).side).not.toBe(at('mv2', 2, 1).side + 2 * 2);
  });

  it('is the same for every variant, and the spec’s theory says so too', () => {
    for (const id of VARIANT_IDS) {
      expect(theoreticalField(VARIANTS[id], 'stages.4.1', IMAGE)?.side).toBe(at('fusion', 5).side);
    }
    const names = tapTable(VARIANTS.xxs, IMAGE).map(({ name }) => name);
    expect(names).toContain('stages.2.1.conv_kxk');
  });

  it('covers the picture from the first attention on, and by convolutions alone at the end of stage 5', () => {
    const first = LADDER.findIndex(({ global }) => global);
    expect(rungAt(first)).toMatchObject({ kind: 'attention', stage: 3 });
    expect(LADDER.slice(first).every(({ global }) => global)).toBe(true);
    const alone = LADDER.findIndex(({ side }) => side >= SIZE);
    expect(rungAt(alone)).toMatchObject({ kind: 'fusion', stage: 5, side: 307 });
    expect(sideOf(rungAt(first))).toBe(SIZE);
    expect(sideOf(rungAt(first - 1))).toBe(51);
  });

  it('asks where the answer is 19', () => {
    expect(rungAt(QUESTION_STEP)).toMatchObject({ side: 11, jump: 4 });
    expect(rungAt(QUESTION_STEP + 1)).toMatchObject({ side: 19, kernel: 3 });
  });
});
