import { expect, it } from 'vitest';
import rehypeKeepClosing from './rehype-keep-closing.mjs';

const text = (value) => ({ type: 'text', value });
const annotation = (tex) => ({
  type: 'element',
  tagName: 'annotation',
  properties: {},
  children: [text(tex)],
});
const formula = (tex = 'U') => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['katex'] },
  children: [text('U'), annotation(tex)],
});
const paragraph = (...children) => ({ type: 'element', tagName: 'p', properties: {}, children });

function kept(...children) {
  const tree = { type: 'root', children: [paragraph(...children)] };
  rehypeKeepClosing()(tree);
  return tree.children[0].children;
}

it('takes the punctuation after a formula to it, and leaves the rest', () => {
  expect(kept(text('乘上 '), formula(), text('」，就是'))).toEqual([
    text('乘上 '),
    {
      type: 'element',
      tagName: 'span',
      properties: { className: ['kept-together'] },
      children: [formula(), text('」，')],
    },
    text('就是'),
  ]);
});

it('leaves a formula alone that is followed by a word, a space, another formula or nothing', () => {
  for (const after of [[text(' times')], [text('就是')], [formula()], []]) {
    const children = [formula(), ...after];
    expect(kept(...children)).toEqual([formula(), ...after]);
  }
});

it('leaves a long formula free to break', () => {
  const long = formula('r = r + (k - 1)\\,j');
  expect(kept(long, text('。'))).toEqual([long, text('。')]);
});

it('does not look into a formula', () => {
  const inner = { ...formula(), children: [formula(), text(', x')] };
  expect(kept(inner)).toEqual([inner]);
});
