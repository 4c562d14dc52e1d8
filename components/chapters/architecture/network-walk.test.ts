import { expect, it } from 'vitest';
import { SECTIONS } from '@/lib/mobilevit/spec/parts';
import { NETWORK_STEPS, networkFrame, QUESTION_STEP, stepOfSection } from './network-walk';

it('asks before it shows any multiply-adds, and shows all of them from then on', () => {
  for (let column = 0; column < SECTIONS.length; column++) {
    expect(networkFrame(QUESTION_STEP, 1).costs(column)).toBe(0);
    expect(networkFrame(QUESTION_STEP + 1, 0).costs(column)).toBe(0);
    for (let step = QUESTION_STEP + 1; step < NETWORK_STEPS.length; step++) {
      expect(networkFrame(step, 1).costs(column)).toBe(1);
    }
  }
});

it('lets the bars grow from the left', () => {
  const { costs } = networkFrame(1, 0.5);
  expect(costs(0)).toBeGreaterThan(costs(7));
});

it('visits every part once, in order, and nothing moves when a step has settled', () => {
  const visited = NETWORK_STEPS.map((_, step) => networkFrame(step, 1).section).filter(
    (section) => section !== undefined,
  );
  expect(visited).toEqual(SECTIONS);
  NETWORK_STEPS.forEach((_, step) => {
    expect(networkFrame(step, 1).moving).toBeUndefined();
  });
  expect(networkFrame(stepOfSection('stage3'), 0.5).moving).toMatchObject({ from: 2, to: 3 });
});
