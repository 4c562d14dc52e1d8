import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, JsonError, parseJson } from './json-with-places';

function plain(value: Json): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key, plain(inner)]));
  return value;
}

/** JSON.parse's answer in the same clothes: objects as maps. */
function asMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asMaps);
  if (value !== null && typeof value === 'object') {
    return new Map(Object.entries(value).map(([key, inner]) => [key, asMaps(inner)]));
  }
  return value;
}

function problemOf(text: string): JsonError {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
  throw new Error(`accepted ${text}`);
}

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(3), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        expect(plain(parseJson(spaced))).toEqual(asMaps(JSON.parse(spaced)));
      }),
    );
  });

  it('refuses what JSON.parse refuses, and of the rest only a key that comes twice', () => {
    const edit = fc.record({
      at: fc.nat(200),
      drop: fc.nat(3),
      put: fc.constantFrom(
        '',
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '0',
        '-',
        '.',
        'e',
        '\\',
        ' ',
        '\n',
        'x',
        'true',
      ),
    });
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), edit, (text, { at, drop, put }) => {
        const from = at % (text.length + 1);
        const edited = text.slice(0, from) + put + text.slice(from + drop);
        let expected: unknown;
        try {
          expected = asMaps(JSON.parse(edited));
        } catch {
          expect(() => parseJson(edited)).toThrow(JsonError);
          return;
        }
        try {
          expect(plain(parseJson(edited))).toEqual(expected);
        } catch (error) {
          if (!(error instanceof JsonError)) throw error;
          expect(error.duplicate).toBeDefined();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('says where', () => {
    expect(problemOf('').index).toBe(0);
    expect(problemOf('{"a": }').index).toBe(6);
    expect(problemOf('{"a":1,}').index).toBe(7);
    expect(problemOf('[01]').index).toBe(2);
    expect(problemOf('{} x').index).toBe(3);
    expect(problemOf('{"a').index).toBe(1);
  });

  it('names a key that comes twice, at any depth', () => {
    expect(problemOf('{"a":1,"b":{"c":1,"c":2}}')).toMatchObject({ duplicate: 'c', index: 18 });
    expect(problemOf('{"a":1,"\\u0061":2}')).toMatchObject({ duplicate: 'a', index: 7 });
  });

  it('takes __proto__ for a key', () => {
    expect(parseJson('{"__proto__":1}')).toEqual(new Map([['__proto__', 1]]));
  });

  it('reads strings of megabytes', () => {
    const long = 'a'.repeat(20_000_000);
    expect(parseJson(`["${long}"]`)).toEqual([long]);
  });

  it('refuses bottomless nesting instead of overflowing the stack', () => {
    expect(problemOf('['.repeat(100_000)).index).toBe(65);
  });
});
