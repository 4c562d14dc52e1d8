import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ourRun } from '@/lib/figures/our-run';
import * as facts from '@/lib/figures/training-facts';
import { getDictionary } from '@/lib/i18n/dictionary';
import { placeholders } from '@/lib/i18n/format';
import { checkQuestions } from './check-questions';
import { NUMBER_NAMES, type NumberName, numberNamed } from './numbers';
import { recipeRows } from './recipe-rows';
import { samplerSteps } from './sampler-captions';
import { drawEpoch, STEPS } from './sampler-walk';

const LOCALES = ['en', 'zh-Hant'] as const;
const HERE = 'components/chapters/training';

/** Names that have a digit in them. */
const NAMES = /ImageNet-1k|[Tt]op-1|\bL2\b|3×3/g;

const prose = (locale: (typeof LOCALES)[number]) => readFileSync(`content/training/${locale}.mdx`, 'utf8');

/** Prose without formulae, tags and names. */
const plain = (text: string) =>
  text
    .replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\{\w+\}/g, '')
    .replace(NAMES, '');

/** Every string of a dictionary; which row of the table it is need not be read. */
function stringsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'id' ? [] : stringsOf(value)));
}

/** Every published number that is telling: not 1, 2 or 0.5, which code needs for itself. */
function published(): number[] {
  const found: number[] = [];
  const visit = (node: unknown) => {
    if (typeof node === 'number') found.push(node);
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit);
  };
  visit(facts);
  // A thousand is a unit, too.
  const telling = (value: number) => value > 8 || (value < 0.5 && value !== 0.1 && value !== 0.01);
  return [...new Set(found)].filter((value) => value !== 1000 && telling(value));
}

/** Sizes of a drawing, in pixels: nobody's publication. */
const SIZES = /^(export )?const (HEIGHT|MARGIN|TALL|LANE) = .*$/gm;

/** Numbers in code; comments, strings and sizes of drawings are left out. */
const literals = (code: string) =>
  [
    ...code
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .replace(SIZES, '')
      .replace(/(['"`])(?:(?!\1).)*\1/g, '')
      .matchAll(/(?<![\w.])\d[\d_]*(?:\.\d+)?(?:e-?\d+)?/g),
  ].map(([text]) => Number(text.replaceAll('_', '')));

const code = readdirSync(HERE).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));

describe('no published number is typed on the page', () => {
  it.each(code)('%s', (file) => {
    const numbers = new Set(published());
    const typed = literals(readFileSync(join(HERE, file), 'utf8')).filter((value) => numbers.has(value));
    expect(typed).toEqual([]);
  });

  it('and the search would find one', () => {
    expect(published()).toEqual(expect.arrayContaining([375, 232, 380, 270, 3000, 20_000, 78.4, 0.0002]));
    expect(literals("const a = 20_000; // 375\nconst b = [0.0002, x1, '380'];")).toEqual([20_000, 0.0002]);
  });

  it.each(LOCALES)('%s: prose and dictionary have no digits of their own', (locale) => {
    expect(plain(prose(locale))).not.toMatch(/\d/);
    for (const text of stringsOf(getDictionary(locale).training)) expect(plain(text)).not.toMatch(/\d/);
  });
});

describe.each(LOCALES)('%s', (locale) => {
  it('every number that the prose names is there', () => {
    const named = [...prose(locale).matchAll(/<N of="(\w+)"/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(20);
    for (const name of named) {
      expect(NUMBER_NAMES, name).toContain(name);
      expect(numberNamed(name as NumberName, locale)).not.toMatch(/NaN|undefined/);
    }
  });

  it('both languages name the same numbers and the same steps', () => {
    const of = (which: typeof locale, pattern: RegExp) =>
      [...prose(which).matchAll(pattern)].map(([, name]) => name).sort();
    expect(of(locale, /<N of="(\w+)"/g)).toEqual(of('en', /<N of="(\w+)"/g));
    expect(of(locale, /<Step kind="(\w+)"/g)).toEqual(of('en', /<Step kind="(\w+)"/g));
    for (const kind of of(locale, /<Step kind="(\w+)"/g)) expect(STEPS).toContain(kind);
  });

  it('every caption, row and question is filled', () => {
    const { training } = getDictionary(locale);
    const texts = [
      ...samplerSteps(locale, training.sampler, drawEpoch(1)).flatMap(({ name, caption }) => [name, caption]),
      ...recipeRows(locale, training.recipe).flatMap(({ paper, configuration, ours }) => [
        paper,
        configuration,
        ours,
      ]),
      ...checkQuestions(locale, training.check).flatMap(({ question, choices }) => [
        question,
        ...choices.flatMap(({ text, why }) => [text, why]),
      ]),
    ];
    for (const text of texts) {
      expect(placeholders(text)).toEqual([]);
      expect(text).not.toMatch(/NaN|undefined/);
    }
    for (const { choices } of checkQuestions(locale, training.check)) {
      expect(choices.filter(({ right }) => right)).toHaveLength(1);
    }
  });
});

it('the table has our run beside the paper', () => {
  const rows = recipeRows('en', getDictionary('en').training.recipe);
  const data = rows.find(({ id }) => id === 'data');
  expect(data?.ours).toContain(ourRun.trainingPictures.toLocaleString('en'));
  expect(rows.filter(({ differs }) => differs).map(({ id }) => id)).toEqual(['warmup']);
});
