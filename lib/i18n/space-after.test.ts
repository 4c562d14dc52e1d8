import { expect, test } from 'vitest';
import { spaceAfter } from './space-after';

test('a space after a sentence in Latin script', () => {
  expect(spaceAfter('Sources:')).toBe(' ');
  expect(spaceAfter('One layer at 64×64.')).toBe(' ');
});

test.each(['出處：', '每個數都搬一次。', '乘加（百萬次）', '誰讀了誰？'])('nothing after %s', (text) => {
  expect(spaceAfter(text)).toBe('');
});

test('a space between Chinese and what follows without a stop', () => {
  expect(spaceAfter('槽位')).toBe(' ');
});

test('nothing after nothing', () => {
  expect(spaceAfter('')).toBe('');
  expect(spaceAfter(undefined)).toBe('');
});
