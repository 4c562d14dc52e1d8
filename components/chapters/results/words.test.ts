import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import facts from '@/lib/figures/facts.json' with { type: 'json' };
import { getDictionary } from '@/lib/i18n/dictionary';
import { format, placeholders } from '@/lib/i18n/format';
import { checkQuestions } from './check-questions';
import { STEPS } from './claims-walk';
import { NUMBER_NAMES, type NumberName, numberNamed } from './numbers';
import { allTexts, LOCALES, type Locale, NAMES, prose } from './testing/texts';

const HERE = 'components/chapters/results';
const sourcesIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => join(folder, file));
const CODE = [...sourcesIn(HERE), ...sourcesIn('lib/results'), 'app/[locale]/learn/results/page.tsx'];
const RECORDS = ['results-facts', 'baseline-facts', 'transfer-facts', 'collection', 'cited'].map(
  (name) => `lib/figures/${name}.ts`,
);

/**
 * The only numbers that code may have: an index, a half or a double, a whole in per cent, and named constants: sizes and
 * shares of drawings, units, how near a guess must come.
 */
const ALLOWED = new Set([0, 1, 2, 100]);
const CONSTANTS =
  /^(export )?const (HEIGHT|AREA|SMALL|BAR|BASELINE|KEY|SIZE|ROOM|TICKS|NEAR|MILLION|PRINTED|GIGA|RIGHT) = .*$/gm;

/** Code without comments, named constants and strings. */
const bare = (code: string) =>
  code
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
    .replace(CONSTANTS, '')
    .replace(/(['"`])(?:(?!\1).)*\1/g, '')
    .replace(/\/(?![*/])(?:\\.|[^/\n])+\/[a-z]*(?=[.,;)])/g, '');

const literals = (code: string) =>
  [...bare(code).matchAll(/(?<![\w.])\d[\d_]*(?:\.\d+)?(?:e-?\d+)?/g)]
    .map(([text]) => Number(text.replaceAll('_', '')))
    .filter((value) => !ALLOWED.has(value));

/** Strings of code that hold a number of their own, not a part of a word. */
const spelled = (code: string) =>
  [...code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '').matchAll(/'([^'\n]*)'/g)]
    .map(([, text = '']) => text)
    .filter((text) => /(?<![\w.-])\d+(?:\.\d+)?(?![\w.-])/.test(text));

/** Prose without formulae, tags, addresses and names. */
const plain = (text: string) =>
  text
    .replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\{\w+\}/g, '')
    .replace(NAMES, '');

function stringsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(stringsOf);
}

describe('no number is typed on the page', () => {
  it.each(CODE)('%s', (file) => {
    const code = readFileSync(file, 'utf8');
    expect(literals(code)).toEqual([]);
    expect(spelled(code)).toEqual([]);
  });

  it.each(RECORDS)('%s names rows, and numbers none', (file) => {
    const code = readFileSync(file, 'utf8');
    expect(literals(code)).toEqual([]);
    const collection = JSON.stringify(facts);
    // A section of the paper, so that it can be opened; the collection quotes it in another form.
    const place = 'arXiv 2110.02178v2 (ICLR 2022) section 3.1';
    for (const text of spelled(code)) {
      expect(collection.includes(text) || text === place, text).toBe(true);
    }
  });

  it.each(LOCALES)('%s: prose and dictionary have no digits of their own', (locale) => {
    expect(plain(prose(locale))).not.toMatch(/\d/);
    for (const text of stringsOf(getDictionary(locale).results)) expect(plain(text)).not.toMatch(/\d/);
  });

  it('and the search would find one', () => {
    expect(literals("const lead = 5.4; // 2.1\nconst b = ['7.4', x3, 2 * 78.4];")).toEqual([5.4, 78.4]);
    expect(literals('const HEIGHT = 340;\nconst HIGH = 340;')).toEqual([340]);
    expect(spelled("const a = 'r17'; const b = 'about 74.8 %';")).toEqual(['about 74.8 %']);
    expect(plain('It has 74.8% on ImageNet-1k, MobileNetv2 <N of="x1" />.')).toMatch(/74\.8/);
    expect(plain('On ImageNet-1k, MobileNetv2 <N of="x1" />.')).not.toMatch(/\d/);
  });
});

describe.each(LOCALES)('%s', (locale) => {
  const { results } = getDictionary(locale);

  it('every number that the prose names is there', () => {
    const named = [...prose(locale).matchAll(/<N of="(\w+)"/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(20);
    for (const name of named) {
      expect(NUMBER_NAMES, name).toContain(name);
      expect(numberNamed(name as NumberName, locale)).not.toMatch(/NaN|undefined/);
    }
  });

  it('both languages name the same numbers and the same steps', () => {
    const of = (which: Locale, pattern: RegExp) =>
      [...prose(which).matchAll(pattern)].map(([, name]) => name).sort();
    expect(of(locale, /<N of="(\w+)"/g)).toEqual(of('en', /<N of="(\w+)"/g));
    const steps = of(locale, /<Step kind="(\w+)"/g);
    expect(steps).toEqual(of('en', /<Step kind="(\w+)"/g));
    for (const kind of steps) expect(STEPS.map((step) => step.kind)).toContain(kind);
  });

  it('every text is filled, and each question has one right answer', () => {
    for (const text of allTexts(locale)) {
      expect(placeholders(text)).toEqual([]);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
    }
    for (const { choices } of checkQuestions(locale, results.check)) {
      expect(choices.filter(({ right }) => right)).toHaveLength(1);
    }
  });
});

it('the rule of the verdicts has a place for its source', () => {
  for (const locale of LOCALES) {
    const { rule } = getDictionary(locale).results.swap;
    expect(rule.split('<cite>')).toHaveLength(2);
    expect(format(rule, { margin: 1, noise: 1 })).not.toMatch(/\{/);
  }
});

/** What is imported, other than types, from a module. */
const imports = (code: string) =>
  [...code.matchAll(/^import (?!type )([\s\S]*?) from '([^']+)';/gm)]
    .filter(([, what = '']) => !/^\{\s*(type \w+,?\s*)+\}$/.test(what))
    .map(([, , from = '']) => from);

it('the collection stays on the server: what runs in the browser gets its rows', () => {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const from of imports(readFileSync(file, 'utf8'))) {
      if (!from.startsWith('.') || from.endsWith('.css')) {
        expect(from, file).not.toMatch(
          /figures\/(collection|results-facts|baseline-facts|transfer-facts|facts\.json)/,
        );
        continue;
      }
      const path = join(HERE, from);
      const found = CODE.find((one) => one === `${path}.ts` || one === `${path}.tsx`);
      if (found) follow(found);
    }
  };
  const entries = CODE.filter((file) => readFileSync(file, 'utf8').startsWith("'use client'"));
  expect(entries).toHaveLength(3);
  entries.forEach(follow);
  expect(imports(readFileSync('app/[locale]/learn/results/page.tsx', 'utf8')).join()).toContain(
    'results-facts',
  );
});
