import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { placeholders } from '@/lib/i18n/format';
import { OPTIONAL_KERNELS, PIECES } from '@/lib/latency/kernels';
import { checkQuestions } from './check-questions';
import { latencySteps } from './latency-captions';
import { latencyQuestion } from './latency-question';
import { STEPS } from './latency-walk';
import { NUMBER_NAMES, type NumberName, numberNamed } from './numbers';

const LOCALES = ['en', 'zh-Hant'] as const;
const HERE = 'components/chapters/latency';

/** Names that have a digit in them: networks, devices, what is never a measurement. */
const NAMES =
  /ImageNet-1k|[Tt]op-1|3×3|1×1|MobileNetv2|MobileNet-?V[2-4]|MobileViTv2|\bMV2\b|iPhone 1[23]|Pixel [68]|V100|EfficientNet-B0|1\/√/g;

const prose = (locale: (typeof LOCALES)[number]) => readFileSync(`content/latency/${locale}.mdx`, 'utf8');

/** Prose without formulae, tags and names. */
const plain = (text: string) =>
  text
    .replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\{\w+\}/g, '')
    .replace(NAMES, '');

function stringsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(stringsOf);
}

/**
 * Numbers that code may have for itself: places in a list, halves, squares and signs, powers in a tick. What is drawn
 * takes its sizes from sizes.ts, and nothing else is a number here.
 */
const ALLOWED: ReadonlySet<number> = new Set([0, 1, 2, 3, 0.5]);
/** Where a file may declare numbers of its own: constants with a comment that says what they are. */
const DECLARED: Readonly<Record<string, readonly number[]>> = {
  // How near an answer has to come, as a share of the right one.
  'latency-question.ts': [0.025],
  // Room beyond the outermost points, how near a tick is to the end, and the base of the logarithm.
  'log-ticks.ts': [1.7, 1.1, 10],
};
const SIZES = 'sizes.ts';

/** Numbers in code, and in attributes of JSX; comments, strings and formulae are left out. */
const literals = (code: string) =>
  [
    ...code
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .replace(/(['"])(?:(?!\1).)*\1/g, '')
      .replace(/String\.raw`[^`]*`/g, '')
      .matchAll(/(?<![\w.$#])\d[\d_]*(?:\.\d+)?(?:e-?\d+)?/g),
  ].map(([text]) => Number(text.replaceAll('_', '')));

const code = readdirSync(HERE).filter(
  (file) => /\.tsx?$/.test(file) && !file.includes('.test.') && file !== SIZES,
);
const page = 'app/[locale]/learn/latency/page.tsx';

describe('no number is typed on the page', () => {
  it.each([...code.map((file) => join(HERE, file)), page])('%s', (path) => {
    const own = DECLARED[path.split('/').at(-1) ?? ''] ?? [];
    const typed = literals(readFileSync(path, 'utf8')).filter(
      (value) => !ALLOWED.has(value) && !own.includes(value),
    );
    expect(typed).toEqual([]);
  });

  it('and the search would find one', () => {
    expect(code.length).toBeGreaterThan(15);
    expect(literals("const a = 0.92; // 375\nconst b = [7.28, x1, '380', 1_000];\n<A width={62}>")).toEqual([
      0.92, 7.28, 1000, 62,
    ]);
    expect(plain('It takes 7.28 ms on an iPhone 12.')).toMatch(/\d/);
    expect(plain('on an iPhone 12, $N^2$, <N of="x1" />')).not.toMatch(/\d/);
  });

  it.each(LOCALES)('%s: prose and dictionary have no digits of their own', (locale) => {
    expect(plain(prose(locale))).not.toMatch(/\d/);
    for (const text of stringsOf(getDictionary(locale).latency)) expect(plain(text)).not.toMatch(/\d/);
  });
});

describe.each(LOCALES)('%s', (locale) => {
  const { latency } = getDictionary(locale);

  it('every number that the prose names is there', () => {
    const named = [...prose(locale).matchAll(/<N of="(\w+)"/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(20);
    for (const name of named) {
      expect(NUMBER_NAMES, name).toContain(name);
      expect(numberNamed(name as NumberName, locale)).not.toMatch(/NaN|undefined|∞/);
    }
  });

  it('both languages name the same numbers, figures and steps', () => {
    const of = (which: typeof locale, pattern: RegExp) =>
      [...prose(which).matchAll(pattern)].map(([, name]) => name).sort();
    for (const pattern of [/<N of="(\w+)"/g, /<Step kind="(\w+)"/g, /<(\w+) \/>/g]) {
      expect(of(locale, pattern)).toEqual(of('en', pattern));
    }
    for (const kind of of(locale, /<Step kind="(\w+)"/g)) expect(STEPS).toContain(kind);
  });

  it('every caption and question is filled', () => {
    const question = latencyQuestion(locale, latency.table.predict);
    const texts = [
      ...latencySteps(locale, latency.table).flatMap(({ name, caption, tick }) => [
        name,
        caption,
        tick ?? '',
      ]),
      question.prompt,
      question.right,
      question.reveal,
      ...checkQuestions(locale, latency.check).flatMap(({ question: asked, choices }) => [
        asked,
        ...choices.flatMap(({ text, why }) => [text, why]),
      ]),
    ];
    for (const text of texts) {
      expect(placeholders(text)).toEqual([]);
      expect(text).not.toMatch(/NaN|undefined|∞/);
    }
    for (const { choices } of checkQuestions(locale, latency.check)) {
      expect(choices.filter(({ right }) => right)).toHaveLength(1);
    }
  });

  it('every piece of a kernel has a name', () => {
    for (const piece of OPTIONAL_KERNELS.flatMap((kernel) => PIECES[kernel])) {
      expect(Object.keys(latency.kernels.piece)).toContain(piece);
    }
  });
});

it('the printed answer is told from a wrong one, and the right one is the proportion', () => {
  const { predict } = getDictionary('en').latency.table;
  const question = latencyQuestion('en', predict);
  if (question.kind !== 'number' || typeof question.wrong === 'string') throw new Error('another question');
  expect(question.wrong({ number: 7.3 })).toBe(predict.printed);
  expect(question.wrong({ number: 1 })).not.toBe(predict.printed);
  expect(question.reveal).toContain('2.15 ms');
});
