import { describe, expect, it } from 'vitest';
import { baselines } from '@/lib/figures/baseline-facts';
import facts from '@/lib/figures/facts.json' with { type: 'json' };
import { networks, vitTableFact } from '@/lib/figures/results-facts';
import { releaseFact } from '@/lib/figures/training-facts';
import { allTexts, LOCALES, NAMES, size, top1 } from './testing/texts';

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
