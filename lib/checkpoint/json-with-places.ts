/**
 * A JSON reader (RFC 8259) that differs from `JSON.parse` in what a file format needs: it says where the text goes
 * wrong, and it refuses an object that has the same key twice, of which `JSON.parse` silently keeps the last.
 */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

/** Thrown by `parseJson`. `index` counts UTF-16 units of the text; `duplicate` is the key that came twice, if any. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  constructor(
    readonly index: number,
    readonly duplicate?: string,
  ) {
    super(duplicate === undefined ? `not JSON at ${index}` : `key ${duplicate} again at ${index}`);
  }
}

/** Deeper nesting than this is refused, so that a hostile text cannot exhaust the stack. */
const MAX_DEPTH = 64;

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/**
 * Reads one JSON value that fills the whole text. Objects become maps, so that `__proto__` is a key like any other.
 *
 * @throws JsonError
 */
export function parseJson(text: string): Json {
  let at = 0;

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function expectCharacter(character: string): void {
    if (text[at] !== character) throw new JsonError(at);
    at++;
  }

  function readString(): string {
    // A loop finds the closing quote, since a regular expression overflows the stack on strings of megabytes.
    let end = at + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    const literal = text.slice(at, end + 1);
    if (literal[0] !== '"') throw new JsonError(at);
    try {
      const value: string = JSON.parse(literal);
      at = end + 1;
      return value;
    } catch {
      throw new JsonError(at);
    }
  }

  /** What stands between an opening bracket, already read, and `close`: `readItem` separated by commas. */
  function readItems(close: string, readItem: () => void): void {
    take(SPACE);
    if (text[at] !== close) {
      for (;;) {
        readItem();
        take(SPACE);
        if (text[at] !== ',') break;
        at++;
      }
    }
    expectCharacter(close);
  }

  function readObject(depth: number): JsonObject {
    const object = new Map<string, Json>();
    readItems('}', () => {
      take(SPACE);
      const keyAt = at;
      const key = readString();
      if (object.has(key)) throw new JsonError(keyAt, key);
      take(SPACE);
      expectCharacter(':');
      object.set(key, readValue(depth + 1));
    });
    return object;
  }

  function readArray(depth: number): readonly Json[] {
    const array: Json[] = [];
    readItems(']', () => {
      array.push(readValue(depth + 1));
    });
    return array;
  }

  function readValue(depth: number): Json {
    take(SPACE);
    if (depth > MAX_DEPTH) throw new JsonError(at);
    const first = text[at];
    if (first === '"') return readString();
    if (first === '{' || first === '[') {
      at++;
      return first === '{' ? readObject(depth) : readArray(depth);
    }
    const literal = LITERALS.find(([word]) => text.startsWith(word, at));
    if (literal) {
      at += literal[0].length;
      return literal[1];
    }
    const number = take(NUMBER);
    if (number === undefined) throw new JsonError(at);
    return Number(number);
  }

  const value = readValue(0);
  take(SPACE);
  if (at < text.length) throw new JsonError(at);
  return value;
}
