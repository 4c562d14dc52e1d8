import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';
import { inGamut, oklchToLinear, parseOklch, type Triple } from './oklch';
import { ROLES } from './role';

const css = readFileSync(fileURLToPath(new URL('../../app/tokens.css', import.meta.url)), 'utf8');

/** The declarations of the rule whose selector is exactly `selector`, by name. */
function block(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule ${selector}`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map(
    body
      .split(';')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

const themes = {
  light: block(':root,\n[data-theme="light"]'),
  dark: block('[data-theme="dark"]'),
};

function colour(theme: Map<string, string>, name: string): Triple {
  const text = theme.get(`--${name}`);
  const parsed = text === undefined ? null : parseOklch(text);
  if (!parsed) throw new Error(`--${name} is not an OKLCH colour: ${text}`);
  return oklchToLinear(parsed);
}

it('the dark values are the same for the chosen and for the system theme', () => {
  expect(block(':root:not([data-theme])')).toEqual(themes.dark);
});

it('both themes have the same tokens, and none refers to another', () => {
  expect([...themes.dark.keys()]).toEqual([...themes.light.keys()]);
  for (const theme of Object.values(themes)) {
    for (const value of theme.values()) expect(value).not.toContain('var(');
  }
});

describe.each(Object.entries(themes))('%s', (_, theme) => {
  const grounds = ['paper', 'paper-raised'] as const;

  it('shows every colour in sRGB', () => {
    for (const name of theme.keys()) {
      if (name === 'color-scheme') continue;
      expect(inGamut(colour(theme, name.slice(2))), name).toBe(true);
    }
  });

  it.each(['ink', 'ink-muted', 'error-ink', ...ROLES.map((role) => `${role}-ink`)])(
    '--%s is AA text',
    (name) => {
      for (const ground of grounds) {
        expect(contrast(colour(theme, name), colour(theme, ground)), ground).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each([...ROLES, 'error'])('text on --%s-soft is AA', (role) => {
    const soft = colour(theme, `${role}-soft`);
    for (const name of ['ink', 'ink-muted', `${role}-ink`]) {
      expect(contrast(colour(theme, name), soft), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([...ROLES.map((role) => `${role}-fill`), 'slate-fill'])(
    'a number in a cell filled --%s is AA',
    (fill) => {
      expect(contrast(colour(theme, 'ink'), colour(theme, fill))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([...ROLES, 'error', 'control', 'slate'])('--%s as a line or mark has 3:1', (name) => {
    for (const ground of grounds) {
      expect(contrast(colour(theme, name), colour(theme, ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  it('a primary button, paper on ink, is AA', () => {
    expect(contrast(colour(theme, 'paper'), colour(theme, 'ink'))).toBeGreaterThanOrEqual(4.5);
  });
});
