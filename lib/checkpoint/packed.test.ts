import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseManifest } from './manifest';
import { joinPlanes, PackedError, unpackCheckpoint } from './packed';
import { SHIPPED_MANIFEST } from './shipped';

const path = `public${SHIPPED_MANIFEST}`;
const folder = path.slice(0, path.lastIndexOf('/'));
const manifest = parseManifest(JSON.parse(readFileSync(path, 'utf8')));
const shipped = () => Uint8Array.from(readFileSync(`${folder}/${manifest.packed.file}`));

/** What pack_checkpoint.py does, before its gzip. */
function split(file: Uint8Array): Uint8Array {
  const data = 8 + Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));
  const numbers = file.subarray(data);
  const every = (from: number) => numbers.filter((_, i) => i % 2 === from);
  return Uint8Array.from([...file.subarray(0, data), ...every(1), ...every(0)]);
}

/** A file with a header of `{}` and spaces, and these numbers. */
function fileOf(headerBytes: number, numbers: Uint16Array): Uint8Array {
  const file = new Uint8Array(8 + headerBytes + numbers.byteLength);
  new DataView(file.buffer).setBigUint64(0, BigInt(headerBytes), true);
  file.set(new TextEncoder().encode('{}'.padEnd(headerBytes)), 8);
  file.set(new Uint8Array(numbers.buffer, 0, numbers.byteLength), 8 + headerBytes);
  return file;
}

describe('the packed checkpoint that ships', () => {
  it('is as the manifest says, and unpacks to the safetensors file beside it, to the last byte', async () => {
    const packed = shipped();
    expect(packed.length).toBe(manifest.packed.bytes);
    expect(createHash('sha256').update(packed).digest('hex')).toBe(manifest.packed.sha256);
    const file = await unpackCheckpoint(packed, manifest.bytes);
    expect(Buffer.compare(file, readFileSync(`${folder}/${manifest.file}`))).toBe(0);
  });

  it('is the only one, and at least a seventh shorter', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.packed'))).toEqual([manifest.packed.file]);
    expect(manifest.packed.bytes).toBeLessThan((6 / 7) * manifest.bytes);
  });

  it('is refused when it is cut off, anywhere', async () => {
    const packed = shipped();
    for (const kept of [0, 1, 10, 20_000, packed.length - 8, packed.length - 1]) {
      await expect(unpackCheckpoint(packed.slice(0, kept), manifest.bytes)).rejects.toThrow(PackedError);
    }
  });

  it('is refused when a byte of it changed: gzip has a checksum of its own', async () => {
    const packed = shipped();
    packed[packed.length >> 1] = (packed[packed.length >> 1] ?? 0) ^ 1;
    await expect(unpackCheckpoint(packed, manifest.bytes)).rejects.toThrow(PackedError);
  });
});

describe('planes', () => {
  it('come together as they were split', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.uint16Array({ maxLength: 60 }), (header, numbers) => {
        const file = fileOf(header, numbers);
        expect(joinPlanes(split(file))).toEqual(file);
      }),
    );
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a header past the end', fileOf(8, new Uint16Array(0)).subarray(0, 12)],
    ['half a number', fileOf(8, new Uint16Array(3)).subarray(0, 19)],
  ])('%s is refused', (_, planes) => {
    expect(() => joinPlanes(planes)).toThrow(PackedError);
  });

  it('of another length than the manifest’s are refused', async () => {
    const packed = Uint8Array.from(gzipSync(fileOf(8, new Uint16Array(3))));
    await expect(unpackCheckpoint(packed, 24)).rejects.toThrow('22 bytes instead of 24');
  });
});
