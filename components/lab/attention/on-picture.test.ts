import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attributesOf, hexOf, ON_PICTURE, PIN_PAINT, QUERY_PAINT } from './on-picture';

/** The declarations of each class of a style sheet without nesting; a rule of several classes counts for each. */
function rules(file: string): Map<string, Map<string, string>> {
  const css = readFileSync(new URL(file, import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const found = new Map<string, Map<string, string>>();
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    for (const selector of selectors.split(',')) {
      const own = found.get(selector.trim()) ?? new Map<string, string>();
      for (const [, name = '', value = ''] of body.matchAll(/([\w-]+)\s*:\s*([^;]+);/g))
        own.set(name, value.trim());
      found.set(selector.trim(), own);
    }
  }
  return found;
}

const PAINTED = ['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray'];

describe.each([
  ['./QueryOverlay.module.css', '.overlay', QUERY_PAINT],
  ['./PinMarks.module.css', '.marks', PIN_PAINT],
] as const)('%s', (file, root, paints) => {
  const css = rules(file);

  it.each(Object.entries(paints))('.%s is painted alike in a file', (name, paint) => {
    const own = css.get(`.${name}`);
    const written = Object.fromEntries([...(own ?? [])].filter(([property]) => PAINTED.includes(property)));
    const expected = Object.entries(paint).map(([property, value]) => [
      property,
      typeof value === 'string' && value in ON_PICTURE ? `var(--on-picture-${value})` : String(value),
    ]);
    expect(written).toEqual(Object.fromEntries(expected));
  });

  it('has the same hues', () => {
    const hues = [...(css.get(root) ?? [])].filter(([name]) => name.startsWith('--on-picture-'));
    expect(hues.length).toBeGreaterThan(2);
    const known = new Map<string, string>(Object.entries(ON_PICTURE));
    for (const [name, value] of hues) expect(known.get(name.replace('--on-picture-', ''))).toBe(value);
  });
});

it('hues are plain bytes in a file', () => {
  expect(hexOf('light')).toBe('#ffffff');
  expect(hexOf('attention')).toMatch(/^#[5-9a-f]\w[0-5]\w[89a-f]\w$/);
  expect(attributesOf(QUERY_PAINT.dots)).toBe(`fill="${hexOf('attention')}" fill-opacity="0.58"`);
  expect(attributesOf(PIN_PAINT.outlines)).toContain('fill="none"');
});
