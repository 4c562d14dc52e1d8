/**
 * Files of some hundred bytes, good ones and damaged ones: the reader and a validator written here from the format's
 * description, by other means, must agree on which to accept and on what they say.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DTYPE_BITS, type Dtype } from './dtype';
import { CheckpointError } from './errors';
import { parseSafetensors } from './safetensors';
import { rawFile } from './testing/files';

interface Claim {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: readonly number[];
}

const WIDTHS: ReadonlyMap<string, number> = new Map(
  '4:F4 6:F6_E2M3,F6_E3M2 8:BOOL,U8,I8,F8_E5M2,F8_E4M3,F8_E8M0,F8_E4M3FNUZ,F8_E5M2FNUZ 16:I16,U16,F16,BF16 32:I32,U32,F32 64:C64,F64,I64,U64'
    .split(' ')
    .flatMap((group) => {
      const [bits = '', names = ''] = group.split(':');
      return names.split(',').map((name): [string, number] => [name, Number(bits)]);
    }),
);

/** The tensors of a good file, or null: each data byte must be painted exactly once. */
function validate(file: Uint8Array): ReadonlyMap<string, Claim> | null {
  if (file.length < 8) return null;
  let length = 0;
  for (let i = 7; i >= 0; i--) length = length * 256 + Number(file[i]);
  if (length > 1e8 || length > file.length - 8) return null;
  const data = file.slice(8 + length);
  let text: string;
  let header: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.slice(8, 8 + length));
    header = JSON.parse(text);
  } catch {
    return null;
  }
  if (!text.startsWith('{')) return null;
  // In good JSON a string before a colon is a key. JSON.parse merges those that come twice, so the numbers differ.
  const keysWritten = [...text.matchAll(/"(?:\\.|[^"\\])*"(\s*:)?/g)].filter(([, colon]) => colon).length;
  if (keysWritten !== countKeys(header)) return null;

  const painted = new Uint8Array(data.length);
  const inside = new Uint8Array(data.length + 1);
  const empties: number[] = [];
  const claims = new Map<string, Claim>();
  for (const [name, info] of Object.entries(header as object)) {
    if (name === '__metadata__') {
      if (info === null) continue;
      if (typeof info !== 'object' || Array.isArray(info)) return null;
      if (!Object.values(info).every((value) => typeof value === 'string')) return null;
      continue;
    }
    if (info === null || typeof info !== 'object' || Array.isArray(info)) return null;
    const { dtype, shape, data_offsets: offsets } = info as Record<string, unknown>;
    const bits = typeof dtype === 'string' ? WIDTHS.get(dtype) : undefined;
    if (typeof dtype !== 'string' || bits === undefined) return null;
    if (!isCounts(shape) || !isCounts(offsets) || offsets.length !== 2) return null;
    const [begin = 0, end = 0] = offsets;
    if (begin > end || end > data.length) return null;
    const exact = shape.reduce(
      (product, side) => (product > 2n ** 53n ? product : product * BigInt(side)),
      1n,
    );
    if (exact >= 2n ** 53n || exact * BigInt(bits) !== BigInt(end - begin) * 8n) return null;
    for (let at = begin; at < end; at++) painted[at] = Number(painted[at]) + 1;
    for (let at = begin + 1; at < end; at++) inside[at] = 1;
    if (begin === end) empties.push(begin);
    claims.set(name, { dtype, shape, bytes: [...data.slice(begin, end)] });
  }
  const eachByteOnce = painted.every((times) => times === 1);
  const noEmptyInside = empties.every((at) => inside[at] === 0);
  return eachByteOnce && noEmptyInside ? claims : null;
}

function countKeys(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  const inner = Object.values(value).reduce((total: number, item) => total + countKeys(item), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);
}

/** What the reader under test says, in the validator's terms. */
function read(file: Uint8Array): ReadonlyMap<string, Claim> | null {
  try {
    const { tensors, buffer } = parseSafetensors(file.slice().buffer);
    return new Map(
      [...tensors].map(([name, { dtype, shape, byteOffset, byteLength }]) => [
        name,
        { dtype, shape, bytes: [...new Uint8Array(buffer, byteOffset, byteLength)] },
      ]),
    );
  } catch (error) {
    if (error instanceof CheckpointError) return null;
    throw error;
  }
}

const dtypes = Object.keys(DTYPE_BITS) as Dtype[];
const arbitraryTensor = fc.record({
  name: fc.oneof(fc.constantFrom('stem.conv.weight', 'a', 'b', '', '權重', '__proto__', '"\\'), fc.string()),
  dtype: fc.constantFrom(...dtypes),
  shape: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
});

/** Good files: tensors one after another (sub-byte types only where they end on a byte), entries in any order. */
const goodFile = fc
  .record({
    tensors: fc.uniqueArray(arbitraryTensor, { selector: ({ name }) => name, maxLength: 5 }),
    metadata: fc.option(fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 })),
    order: fc.infiniteStream(fc.nat()),
    padding: fc.nat(3),
    byte: fc.nat(255),
  })
  .map(({ tensors, metadata, order, padding, byte }) => {
    let at = 0;
    const entries: [string, unknown][] = metadata ? [['__metadata__', metadata]] : [];
    for (const { name, dtype, shape } of tensors) {
      const bits = shape.reduce((product, side) => product * side, 1) * DTYPE_BITS[dtype];
      if (bits % 8 !== 0 || name === '__metadata__') continue;
      entries.push([name, { dtype, shape, data_offsets: [at, at + bits / 8] }]);
      at += bits / 8;
    }
    const shuffled = entries
      .map((entry) => ({ entry, key: Number(order.next().value) }))
      .sort((a, b) => a.key - b.key)
      .map(({ entry }) => entry);
    const body = shuffled.map(([name, info]) => `${JSON.stringify(name)}:${JSON.stringify(info)}`).join(',');
    const data = Uint8Array.from({ length: at }, (_, i) => (i * 31 + byte) & 255);
    return new Uint8Array(rawFile(`{${body}}${' '.repeat(padding)}`, data));
  });

type Damage = (file: Uint8Array) => Uint8Array;

const position = fc.nat(100_000);
const headerLength = (file: Uint8Array) => Number(new DataView(file.buffer).getUint32(0, true));

/** Rewrites the header's text and its length, so that the damage is in what it says and not in how it is framed. */
function rewriteHeader(file: Uint8Array, rewrite: (text: string) => string): Uint8Array {
  const length = headerLength(file);
  const text = new TextDecoder().decode(file.subarray(8, 8 + length));
  return new Uint8Array(rawFile(rewrite(text), file.slice(8 + length)));
}

function replaceOne(
  text: string,
  pattern: RegExp,
  which: number,
  replacement: (match: string) => string,
): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[which % Math.max(1, matches.length)];
  if (!match) return text;
  return text.slice(0, match.index) + replacement(match[0]) + text.slice(match.index + match[0].length);
}

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ at: position, mask: fc.integer({ min: 1, max: 255 }) }).map(({ at, mask }): Damage => {
    return (file) => file.map((byte, i) => (i === at % file.length ? byte ^ mask : byte));
  }),
  position.map(
    (at): Damage =>
      (file) =>
        file.slice(0, at % (file.length + 1)),
  ),
  fc.uint8Array({ minLength: 1, maxLength: 9 }).map(
    (tail): Damage =>
      (file) =>
        Uint8Array.from([...file, ...tail]),
  ),
  fc.record({ at: position, drop: fc.nat(9) }).map(({ at, drop }): Damage => {
    return (file) => file.filter((_, i) => i < at % file.length || i >= (at % file.length) + drop);
  }),
  fc.record({ which: position, by: fc.integer({ min: -3, max: 3 }) }).map(({ which, by }): Damage => {
    return (file) =>
      rewriteHeader(file, (text) => replaceOne(text, /\d+/g, which, (n) => String(Number(n) + by)));
  }),
  fc
    .record({
      which: position,
      value: fc.constantFrom('-0', '1.0', '1e0', '01', '1e99', 'null', '"1"', '9007199254740993'),
    })
    .map(
      ({ which, value }): Damage =>
        (file) =>
          rewriteHeader(file, (text) => replaceOne(text, /\d+/g, which, () => value)),
    ),
  fc
    .record({ which: position, dtype: fc.constantFrom(...dtypes, 'F128', 'f32', '') })
    .map(({ which, dtype }): Damage => {
      return (file) =>
        rewriteHeader(file, (text) =>
          replaceOne(text, /"dtype":"[^"]*"/g, which, () => `"dtype":"${dtype}"`),
        );
    }),
  // Two tensors change places, which is harmless between tensors of one size.
  fc.record({ one: position, other: position }).map(({ one, other }): Damage => {
    return (file) =>
      rewriteHeader(file, (text) => {
        const offsets = text.match(/"data_offsets":\[\d+,\d+\]/g) ?? [];
        const a = offsets[one % Math.max(1, offsets.length)];
        const b = offsets[other % Math.max(1, offsets.length)];
        return a && b ? text.replace(a, '@').replace(b, a).replace('@', b) : text;
      });
  }),
  // An entry once more, under the same name.
  position.map((which): Damage => {
    return (file) =>
      rewriteHeader(file, (text) =>
        replaceOne(text, /"(?:\\.|[^"\\])*":\{"dtype"[^}]*\}/g, which, (found) => `${found},${found}`),
      );
  }),
);

describe('accepted means that the format allows it', () => {
  it('on good files', () => {
    fc.assert(
      fc.property(goodFile, (file) => {
        const claims = validate(file);
        expect(claims).not.toBeNull();
        expect(read(file)).toEqual(claims);
      }),
      { numRuns: 1000 },
    );
  });

  it('on damaged files', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(goodFile, fc.array(damage, { minLength: 1, maxLength: 3 }), (file, damages) => {
        const damaged = damages.reduce<Uint8Array>(
          (bytes, spoil) => (bytes.length < 8 ? bytes : spoil(bytes)),
          file,
        );
        const claims = validate(damaged);
        if (claims) accepted++;
        else refused++;
        expect(read(damaged)).toEqual(claims);
      }),
      { numRuns: 5000 },
    );
    // Neither verdict is idle.
    expect(accepted).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(1000);
  });

  it('on noise, and whatever is thrown is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (file) => {
        expect(read(file)).toEqual(validate(file));
      }),
    );
  });
});
