import { describe, expect, it } from 'vitest';
import { isRight } from '@/components/walk/question';
import { getDictionary } from '@/lib/i18n/dictionary';
import { cellOfPlace } from '@/lib/patches/patch-index';
import { patchWalk } from '@/lib/patches/patch-walk';
import { SIDES, startMap } from '@/lib/patches/start-map';
import { numberAt } from '@/lib/walkthrough/read-trace';
import { captionOf } from './captions';
import { cellOf, placeLine } from './place-line';
import { questionsOf } from './question';
import { slotsWithWeights } from './weights-known';

const words = getDictionary('en').patches.walk;
const six = patchWalk(startMap(6));
const stepOf = (kind: string) => six.steps.findIndex((step) => step.kind === kind);
const sentence = (kind: string) =>
  captionOf(six, stepOf(kind), words, 'en').caption.replaceAll('\u00a0', ' ');

describe('captions', () => {
  it('name the place of a cell with its arithmetic', () => {
    expect(sentence('patches')).toContain(
      'Row i = 3, column j = 2: slot 2·(3 mod 2) + (2 mod 2) = 2 ▲, token ⌊3∕2⌋·3 + ⌊2∕2⌋ = 4.',
    );
    expect(sentence('fold')).toContain(
      'Slot 2 ▲, token 4: row 2·⌊4∕3⌋ + ⌊2∕2⌋ = 3, column 2·(4 mod 3) + (2 mod 2) = 2.',
    );
  });

  it('say the trace’s own numbers', () => {
    const after = numberAt(six.trace, { tensor: 'M', index: 0 });
    expect(sentence('mix')).toContain(`from 1 to ${Number(after.toPrecision(3))}`);
    expect(captionOf(patchWalk(startMap(5)), 1, words, 'en').caption).toContain('resized to 6×6');
  });

  it.each(SIDES)('are there for every step of a map of side %i, in both languages', (side) => {
    const walk = patchWalk(startMap(side));
    for (const locale of ['en', 'zh-Hant'] as const)
      walk.steps.forEach((_, step) => {
        const { name, caption } = captionOf(walk, step, getDictionary(locale).patches.walk, locale);
        expect(name).not.toBe('');
        expect(caption).not.toMatch(/[{}]|NaN|undefined/);
      });
  });
});

describe('the line of a cell', () => {
  const line = (tensor: string, index: number, revealed = true, known = true) =>
    placeLine(six, { tensor, index }, known, words.lines, 'en', revealed);

  it('gives its place on the other layout', () => {
    expect(line('X', 20)).toBe('X, row i = 3, column j = 2: 1. Its place is slot 2 ▲, token 4.');
    expect(line('U', 22)).toBe('U, slot 2 ▲, token 4: 1, taken as it is from row i = 3, column j = 2.');
    expect(cellOf(six, { tensor: 'U', index: 22 })).toEqual({ row: 3, column: 2 });
    expect(cellOf(six, { tensor: 'A▲', index: 4 * 9 + 7 })).toEqual(
      cellOfPlace(six.map, { slot: 2, token: 4 }),
    );
  });

  it('names no slot while the question is open, and says what is not made yet', () => {
    expect(line('X', 20, false)).toBe('X, row i = 3, column j = 2: 1.');
    expect(line('M', 22, true, false)).toBe('M, slot 2 ▲, token 4: not made yet.');
  });

  it('is a sentence in both languages for every tensor that is shown', () => {
    for (const side of SIDES) {
      const walk = patchWalk(startMap(side));
      for (const name of walk.trace.tensors.keys()) {
        if (name.startsWith('S') || name.startsWith('w')) continue;
        for (const locale of ['en', 'zh-Hant'] as const)
          for (const known of [true, false]) {
            const lines = getDictionary(locale).patches.walk.lines;
            expect(placeLine(walk, { tensor: name, index: 3 }, known, lines, locale, true)).not.toMatch(
              /[{}]|NaN|undefined/,
            );
          }
      }
    }
  });
});

it.each(SIDES)('the question of a map of side %i takes the upper right cells and no others', (side) => {
  const walk = patchWalk(startMap(side));
  const [[step, question] = []] = Object.entries(questionsOf(walk, words.predict));
  expect(walk.steps[Number(step)]?.kind).toBe('cut');
  if (!question) throw new Error('There is no question');
  const { width } = walk.map;
  for (let index = 0; index < width * width; index++) {
    const ref = { tensor: walk.resized ? 'X′' : 'X', index };
    const upperRight = Math.floor(index / width) % 2 === 0 && (index % width) % 2 === 1;
    expect(isRight(question, { cell: ref }, walk.trace)).toBe(upperRight);
  }
});

it('weights are there from the step that makes them on, slot after slot', () => {
  const at = (kind: string, t = 1) => slotsWithWeights(six, stepOf(kind), t);
  expect(at('patches')).toBe(0);
  expect(at('weights', 0.5)).toBe(0);
  expect(at('weights')).toBe(1);
  expect(slotsWithWeights(six, stepOf('mix') + 1, 0)).toBe(2);
  expect(at('mixes', 0)).toBe(4);
  expect(at('fold')).toBe(4);
});
