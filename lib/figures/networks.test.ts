import { expect, it } from 'vitest';
import {
  deitTiny,
  deitTinyBasic,
  mobileFormer52,
  mobileFormer294,
  mobilenetV2,
  mobilenetV3Large,
  mobilevitS,
  mobilevitXs,
} from './networks';
import { WORKS } from './source';

const difference = (a: number, b: number) => Number((a - b).toFixed(6));

it('the gaps that the papers themselves state', () => {
  // Abstract: S is 3.2 points over MobileNetv3, 6.2 over DeiT. Section 4.1: XS is 2.6 over DeiT.
  expect(difference(mobilevitS.top1, mobilenetV3Large.top1)).toBe(3.2);
  expect(difference(mobilevitS.top1, deitTiny.top1)).toBe(6.2);
  expect(difference(mobilevitXs.top1, deitTiny.top1)).toBe(2.6);
  expect(difference(deitTiny.top1, deitTinyBasic.top1)).toBe(3.5);
});

it('every number has a source that can be opened', () => {
  const all = [
    deitTiny,
    deitTinyBasic,
    mobileFormer52,
    mobileFormer294,
    mobilenetV2,
    mobilenetV3Large,
    mobilevitS,
    mobilevitXs,
  ];
  for (const { source, time } of all) {
    for (const { work, place } of [source, ...(time ? [time.source] : [])]) {
      expect(WORKS[work].url).toMatch(/^https:\/\//);
      expect(place).not.toBe('');
    }
  }
});
