import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baselines } from '@/lib/figures/baseline-facts';
import facts from '@/lib/figures/facts.json' with { type: 'json' };
import { networks, unprinted, vitTableFact } from '@/lib/figures/results-facts';
import { releaseFact } from '@/lib/figures/training-facts';
import { type BackboneFact, detectionFacts, segmentationFacts } from '@/lib/figures/transfer-facts';
import { getDictionary } from '@/lib/i18n/dictionary';
import { format, placeholders } from '@/lib/i18n/format';
import { networkOf } from '@/lib/results/network';
import { gain, gapTo, judgedVersion, versionOf } from '@/lib/results/retraining';
import { checkQuestions } from './check-questions';
import { claimSteps, workedOf } from './claims-captions';
import { gainQuestion } from './claims-question';
import { STEPS } from './claims-walk';
import { NUMBER_NAMES, type NumberName, numberNamed } from './numbers';
import { verdictSentences, versionName } from './retraining-words';
import { PAIRS, pairSums } from './transfer-pairs';

const LOCALES = ['en', 'zh-Hant'] as const;
type Locale = (typeof LOCALES)[number];

const HERE = 'components/chapters/results';
const sourcesIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => join(folder, file));
const CODE = [...sourcesIn(HERE), ...sourcesIn('lib/results'), 'app/[locale]/learn/results/page.tsx'];
const RECORDS = ['results-facts', 'baseline-facts', 'transfer-facts', 'collection', 'cited'].map(
  (name) => `lib/figures/${name}.ts`,
);

/** Names that have a digit in them; what follows a name is read. */
const NAMES =
  /ImageNet-1k|[Tt]op-1|MobileNet[vV]\d(?:-Small|-Large)?|ShuffleNetv2|ESPNetv2|(?:EfficientNet-)?\bB0|ResNet-?\d+(?:-SE)?|DenseNet-169|Mobile-Former-\d+M|MobileViTv2|T2T/g;

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

const prose = (locale: Locale) => readFileSync(`content/results/${locale}.mdx`, 'utf8');

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

/** Every number of the collection, also those that it gives in words. */
function published(): ReadonlySet<number> {
  const found = new Set<number>([releaseFact.variance]);
  const visit = (node: unknown) => {
    if (typeof node === 'number') found.add(node);
    else if (typeof node === 'string') {
      for (const [text] of node.matchAll(/\d[\d,]*(?:\.\d+)?/g)) found.add(Number(text.replaceAll(',', '')));
    } else if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit);
  };
  visit(facts);
  return found;
}

const top1 = (id: string) => networks.find((network) => network.id === id)?.top1 ?? Number.NaN;
const size = (id: string) => networks.find((network) => network.id === id)?.parametersMillions ?? Number.NaN;

/** What is worked out of published numbers and printed nowhere: each by its own sum, to one decimal. */
const DERIVED: readonly number[] = [
  // What augmentation brought DeiT, and its ratio to MobileViT-XS.
  top1('r3') - top1('r1'),
  size('r3') / size('mobilevit-xs'),
  // ResNet-101-SE, Mobile-Former-508M and MNv4-Hybrid-L over MobileViT-S.
  size('resnet-101-se') / size('mobilevit-s'),
  size('mobile-former-508m') / size('mobilevit-s'),
  35.9 / size('mobilevit-s'),
  // Segmenters and detectors: sizes and leads.
  4.9 / 2.7,
  4.5 / 2.9,
  58.2 / 6.4,
  79.1 - 80.5,
  // Gaps and gains after training again.
  74.8 - 71.44,
  74.8 - 70.42,
  74.8 - 66.65,
  71.44 - 68.4,
  70.42 - 69.8,
  66.65 - 67.4,
  78.568 - 76.3,
  78.568 - 78.4,
  // Patches and smoothing.
  78.4 - 77.3,
  78.5 - 78.4,
  78.4 - 78,
  // Thousand millions.
  0.7,
  1.05,
  1.6,
  0.8,
  5.8,
  5.7,
];

/** Counts of rows, of EfficientNet-B0's figures, and of what rests on one reading. */
const COUNTS = [
  ...new Set([
    ...networks.map(({ group }) => networks.filter((one) => one.group === group).length),
    networks.length,
  ]),
  baselines.find(({ id }) => id === 'b0')?.versions.length ?? Number.NaN,
  vitTableFact.rows,
  vitTableFact.once,
];

function allTexts(locale: Locale): string[] {
  const { results } = getDictionary(locale);
  const question = gainQuestion(locale, results.claims.predict, networks);
  return [
    ...claimSteps(locale, results.claims, networks, unprinted).map(({ caption }) => caption),
    ...[question.prompt, question.right, question.reveal],
    ...checkQuestions(locale, results.check).flatMap(({ question: asked, choices }) => [
      asked,
      ...choices.flatMap(({ text, why }) => [text, why]),
    ]),
    ...verdictSentences(locale, results.swap, baselines, releaseFact.variance).map(({ text }) => text),
    ...baselines.flatMap(({ versions }) =>
      versions.map((version) => versionName(locale, results.swap, version)),
    ),
    ...NUMBER_NAMES.map((name) => numberNamed(name as NumberName, locale)),
  ];
}

/** The numbers of a text, names left out; grouped thousands and the true minus are read. */
const numbersIn = (text: string) =>
  [...text.replace(NAMES, '').matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) =>
    Number(found.replaceAll(',', '')),
  );

describe('every number on the page is an entry of the collection, or a sum of entries', () => {
  const known = new Set([
    ...published(),
    ...COUNTS,
    ...DERIVED.flatMap((value) => [1, 2].map((digits) => Number(Math.abs(value).toFixed(digits)))),
    // A fit to one decimal is how leads are written.
    ...[...published()].map((value) => Number(value.toFixed(1))),
  ]);

  it.each(LOCALES)('%s', (locale) => {
    const texts = allTexts(locale);
    expect(texts.length).toBeGreaterThan(60);
    for (const text of texts) {
      for (const value of numbersIn(text)) expect(known.has(value), `${value} in “${text}”`).toBe(true);
    }
  });

  it('and a number out of nowhere would be found', () => {
    expect(numbersIn('MobileNetv2 has 69.8% and 1,050 M')).toEqual([69.8, 1050]);
    for (const invented of [5.45, 61.7, 74.9, 3601]) expect(known.has(invented)).toBe(false);
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

it('what the prose says without a number is so', () => {
  const share = (id: string) => {
    const baseline = networkOf(baselines, id);
    return gain(baseline, judgedVersion(baseline)) / gapTo(baseline, versionOf(baseline));
  };
  // “About half”, “a little”, “nothing at all”.
  expect(Math.abs(share('v1-narrow') - 0.5)).toBeLessThan(0.1);
  expect(share('v2-narrow')).toBeGreaterThan(0);
  expect(share('v2-narrow')).toBeLessThan(0.2);
  expect(share('v3-small')).toBeLessThan(0);
  // “Twice the work”, “fewer parameters”, “alike”.
  const detector = (name: string) => networkOf(detectionFacts, `detection_light ${name}`);
  const segmenter = (name: string) => networkOf(segmentationFacts, `segmentation ${name}`);
  const cost = ({ multiplyAddsMillions }: BackboneFact) => multiplyAddsMillions ?? Number.NaN;
  expect(cost(detector('mobilevit-xs')) / cost(detector('mobilenetv2'))).toBe(2);
  expect(detector('mobilevit-xs').parametersMillions).toBeLessThan(
    detector('mobilenetv2').parametersMillions,
  );
  expect(cost(segmenter('mobilevit-xs')) / cost(segmenter('mobilenetv2'))).toBeCloseTo(1, 1);
  const wide = baselines.filter(({ inPaper, rival }) => !inPaper && rival.id === 'mobilevit-xs');
  expect(wide).toHaveLength(2);
  for (const { parametersMillions, rival } of wide)
    expect(parametersMillions).toBeGreaterThan(size(rival.id));
});

describe('the walk', () => {
  it('compares only what it shows, and names only what there is', () => {
    for (const { kind, groups, claim, named } of STEPS) {
      for (const id of [...named, ...(claim ? [claim.first, claim.second] : [])]) {
        const network = networks.find((one) => one.id === id);
        expect(network, `${kind}: ${id}`).toBeDefined();
        if (network) expect(groups, `${kind}: ${id}`).toContain(network.group);
      }
    }
  });

  it('comes by every claim, each the sum that it is', () => {
    const results = STEPS.flatMap(({ claim }) =>
      claim ? [workedOf(claim, networks).result.toFixed(1)] : [],
    );
    expect(results).toEqual(['5.0', '5.4', '7.4', '2.1', '3.5', '2.6', '2.5']);
  });

  it('what a caption says of an order is so', () => {
    const of = (group: string) => networks.filter((network) => network.group === group);
    const lowest = (group: string) => of(group).reduce((a, b) => (b.top1 < a.top1 ? b : a)).id;
    expect(lowest('light')).toBe('mobilenetv3');
    expect(size('shufflenetv2')).toBe(size('mobilevit-xs'));
    expect(Math.max(...of('heavy').map((network) => network.top1))).toBeLessThan(top1('mobilevit-s'));
    expect(top1('mobile-former-508m')).toBeGreaterThan(top1('mobilevit-s'));
    expect(top1('r3') - top1('r1')).toBeGreaterThan(top1('mobilevit-xs') - top1('r3'));
  });
});

it('the pairs of detection and segmentation are the paper’s claims', () => {
  const claimed = (id: string) => facts.claims.find((claim) => claim.id === id)?.arithmetic ?? '';
  const sums = { detection: detectionFacts, segmentation: segmentationFacts };
  const result = (task: keyof typeof sums, id: string) => {
    const pair = PAIRS[task].find((one) => one.id === id);
    return pair ? pairSums(pair, sums[task]) : [];
  };
  for (const [task, id, claim] of [
    ['detection', 's-mnv3', 'detection'],
    ['detection', 'xs-mnasnet', 'detection_mnas'],
    ['segmentation', 'xs-mnv2', 'seg'],
    ['segmentation', 's-resnet', 'seg_r101'],
  ] as const) {
    for (const sum of result(task, id)) {
      const parts = [sum.first, sum.second].map((value) =>
        sum.kind === 'ratio' ? String(value) : value.toFixed(1),
      );
      expect(claimed(claim)).toContain(`${parts.join(sum.kind === 'ratio' ? '/' : ' - ')} = `);
      // The collection gives ratios to one decimal or two.
      const results = [1, 2].map((digits) => `= ${sum.result.toFixed(digits)}`);
      expect(results.some((result) => claimed(claim).includes(result))).toBe(true);
    }
  }
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
