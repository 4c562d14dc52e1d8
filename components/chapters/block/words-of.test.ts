import { beforeAll, describe, expect, it } from 'vitest';
import { isRight } from '@/components/walk/question';
import { stopsOf } from '@/lib/block/camera';
import type { Known } from '@/lib/block/known';
import { readSheets, type SheetValues } from '@/lib/block/numbers';
import { blockPlan } from '@/lib/block/plan';
import { readSketch, SKETCH_TENSORS } from '@/lib/block/sketch';
import { cellAt, FIRST_SPOT } from '@/lib/block/spot';
import { placeOf } from '@/lib/block/trail';
import { getDictionary } from '@/lib/i18n/dictionary';
import { locales } from '@/lib/i18n/locales';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { readExample } from '@/lib/source/testing/read-example';
import type { Tensor } from '@/lib/xray/tensor';
import { checkQuestions } from './check-questions';
import { formulaNumbers } from './formula-numbers';
import { blockFormulae } from './formulae';
import { answerTrace, questionsOf } from './question';
import { captionOf, elsewhere, type Looking, stopName, tickOf } from './words-of';

const plan = blockPlan(VARIANTS.xxs, 5, 256);
const stops = stopsOf(plan);
const { source } = await readExample('block');
let numbers: ReadonlyMap<string, SheetValues> = new Map();
beforeAll(async () => {
  numbers = await readSheets(plan, source);
});
const SKETCHES: readonly Known[] = await Promise.all(
  ([3, 4] as const).map(async (stage) => {
    const example = await readExample(`block-${stage}`);
    const of = blockPlan(VARIANTS.xxs, stage, 256);
    const tensors = new Map<string, Tensor>();
    for (const name of Object.values(SKETCH_TENSORS)) tensors.set(name, await example.source.tap(name));
    const get = (name: string) => tensors.get(name) ?? { shape: [0], values: new Float32Array() };
    return { plan: of, numbers: new Map(), sketch: readSketch(of, get) };
  }),
);
const looking = (): Looking => ({
  plan,
  numbers,
  sketch: undefined,
  place: placeOf(plan, { row: 2, column: 4 }),
  head: 1,
  key: undefined,
});

describe.each(locales)('%s', (locale) => {
  const words = getDictionary(locale).block.figure;

  it('every stop has a sentence with numbers and without gaps, and a name', () => {
    for (const [i, stop] of stops.entries()) {
      const caption = captionOf(looking(), stop, locale, words);
      expect(caption, stop.id).not.toMatch(/[{}]|NaN|undefined/);
      expect(stopName(plan, stop, words)).not.toBe('');
      if (i > 0) expect(tickOf(plan, stop, stops[i - 1], words)).not.toBe('');
    }
    expect(new Set(stops.map((stop) => captionOf(looking(), stop, locale, words))).size).toBe(stops.length);
  });

  it('says that numbers are on their way while they are', () => {
    const nothing = { ...looking(), numbers: new Map() };
    const says = stops.map((stop) => captionOf(nothing, stop, locale, words));
    expect(says.filter((caption) => caption === words.stops.waiting)).toHaveLength(stops.length - 2);
  });

  it('has a sentence for every stop of a sketch, at its own cell and at another', () => {
    for (const sketch of SKETCHES) {
      const steps = stopsOf(sketch.plan);
      const own = cellAt(FIRST_SPOT, sketch.plan.map);
      for (const cell of [own, { row: 1, column: 2 }]) {
        const known = { ...sketch, place: placeOf(sketch.plan, cell), head: 1, key: undefined };
        const captions = steps.map((stop) => captionOf(known, stop, locale, words));
        for (const caption of captions) expect(caption).not.toMatch(/[{}]|NaN|undefined/);
        for (const operation of sketch.plan.operations) {
          const numbers = Object.values(formulaNumbers(known, operation, locale, words));
          expect(numbers.filter((text) => /NaN|undefined/.test(text))).toEqual([]);
        }
        const without = captions.filter((caption) => caption === elsewhere(own, words));
        expect(without).toHaveLength(cell === own ? 0 : 2);
      }
    }
  });

  it('asks for the number of keys before queries meet them', () => {
    const questions = questionsOf(stops, looking(), words);
    expect(Object.keys(questions)).toEqual(['5']);
    const [question] = Object.values(questions);
    if (!question) throw new Error('no question');
    const trace = answerTrace(plan.tokens);
    expect(isRight(question, { number: 16 }, trace)).toBe(true);
    expect(isRight(question, { number: 64 }, trace)).toBe(false);
    const wrong = question.wrong;
    if (typeof wrong === 'string') throw new Error('answers are told apart');
    expect(wrong({ number: 64 })).not.toBe(wrong({ number: 4 }));
    expect(question.prompt).not.toMatch(/[{}]/);
  });

  it('has one right answer to each closing question', () => {
    for (const { choices } of checkQuestions(getDictionary(locale).block.check)) {
      expect(choices.filter(({ right }) => right)).toHaveLength(1);
    }
  });
});

it('fills every slot of every formula', () => {
  const trees = blockFormulae();
  for (const operation of plan.operations) {
    const slots = [...JSON.stringify(trees[operation.kind].html).matchAll(/"slot":"(\w+)"/g)].map(
      ([, name]) => name,
    );
    const filled = formulaNumbers(looking(), operation, 'en', getDictionary('en').block.figure);
    for (const slot of slots) {
      expect(filled[slot ?? ''], `${operation.id}: ${slot}`).toMatch(/\d/);
    }
  }
});
