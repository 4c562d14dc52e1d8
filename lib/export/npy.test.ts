import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeNpy, npyBytes } from './npy';
import reference from './npy.generated.json';

/** Magic and version; the header's dictionary without its padding; what follows. */
function split(bytes: Uint8Array) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint16(8, true);
  const header = new TextDecoder('latin1').decode(bytes.subarray(10, 10 + length));
  return {
    magic: [...bytes.subarray(0, 8)],
    dictionary: header.trimEnd(),
    newline: header.at(-1),
    start: 10 + length,
    data: bytes.slice(10 + length),
  };
}

describe('a .npy file', () => {
  it.each(reference.cases)('is what numpy saves: $name', ({ shape, bits, npy }) => {
    const theirs = split(Uint8Array.from(atob(npy), (c) => c.charCodeAt(0)));
    const values = new Float32Array(Uint32Array.from(bits).buffer);
    const bytes = encodeNpy({ shape, values });
    const ours = split(bytes);
    expect(ours.magic).toEqual(theirs.magic);
    // numpy leaves room to grow in some headers; both are padded with spaces alone.
    expect(ours.dictionary).toBe(theirs.dictionary);
    expect(ours.data).toEqual(theirs.data);
    expect(bytes.length).toBe(npyBytes(shape));
  });

  it('holds every value of every shape where it can be mapped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }),
        fc.infiniteStream(fc.float()),
        (shape, stream) => {
          const count = shape.reduce((n, side) => n * side, 1);
          const values = Float32Array.from({ length: count }, () => stream.next().value);
          const { data, start, newline } = split(encodeNpy({ shape, values }));
          expect(start % 64).toBe(0);
          expect(newline).toBe('\n');
          expect([...new Float32Array(data.buffer)]).toEqual([...values]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses what is no tensor', () => {
    expect(() => encodeNpy({ shape: [2, 2], values: new Float32Array(3) })).toThrow('holds 4 values, not 3');
    expect(() => encodeNpy({ shape: [1.5], values: new Float32Array(1) })).toThrow(RangeError);
    expect(() => encodeNpy({ shape: [-1], values: new Float32Array(0) })).toThrow(RangeError);
  });
});
