import { expect, it } from 'vitest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { locales } from '@/lib/i18n/locales';
import { HOME_INPUT } from '@/lib/walkthrough/examples';
import type { Matrix } from '@/lib/walkthrough/matrix';
import { captionedSteps } from './captions';

const withFar = (value: number): Matrix => [...HOME_INPUT.slice(0, 2), [0, 1, value]];

const captions = (locale: (typeof locales)[number], shown: Matrix, after: Matrix) =>
  captionedSteps(locale, getDictionary(locale).home.figure, { shown, before: HOME_INPUT, after }).map(
    ({ caption }) => caption,
  );

it.each(locales)('the sentences have the published numbers (%s)', (locale) => {
  const [, multiply, insert, open, far] = captions(locale, HOME_INPUT, withFar(3));
  expect(multiply).toContain('0·1 + 1·2 + 2·(−2) + 2·1 = 0');
  expect(insert).toMatch(/0\D+−1\D+7\D+5/);
  expect(open).toContain('0.57');
  expect(far).toMatch(/1\D.*3\D.*0\.57.*3\.45/);
});

it.each(locales)('the sentences follow the input (%s)', (locale) => {
  const [, , insert, open] = captions(locale, withFar(3), withFar(3));
  expect(insert).toMatch(/0\D+−1\D+7\D+7/);
  expect(open).toContain('3.45');
});

it.each(locales)('a far cell that has not changed is not said to have (%s)', (locale) => {
  const { farSame } = getDictionary(locale).home.figure.captions;
  const far = captions(locale, HOME_INPUT, HOME_INPUT).at(-1);
  expect(far?.slice(0, 4)).toBe(farSame.slice(0, 4));
  expect(far).toContain('0.57');
});
