/** An example's file as tests read it: from the disk, without a page. */
import { readFileSync } from 'node:fs';
import { unpackCheckpoint } from '@/lib/checkpoint/packed';
import { type ExampleFile, type ExampleId, exampleFile } from '../example-files';
import { exampleSource } from '../example-source';
import type { Source } from '../source';

export interface ReadExample {
  readonly about: ExampleFile;
  /** As it travels. */
  readonly packed: Uint8Array<ArrayBuffer>;
  /** The safetensors file in it. */
  readonly buffer: ArrayBuffer;
  readonly source: Source;
}

/** @throws Error where nothing was written under this name */
export async function readExample(id: ExampleId): Promise<ReadExample> {
  const about = exampleFile(id);
  if (!about) throw new Error(`no example ${id}: UPDATE=1 npx playwright test examples`);
  const packed = Uint8Array.from(readFileSync(`public/examples/${about.file}`));
  const { buffer } = await unpackCheckpoint(packed, about.unpacked);
  const source = exampleSource(buffer, about, { url: '/p.webp', sample: about.sample, name: about.sample });
  return { about, packed, buffer, source };
}
