/** Saved files in the tests: pressing what saves, and reading what came. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Presses a button and waits for the file that it hands to the browser's downloads. */
export async function saved(page: Page, button: Locator): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Shape and values of a `.npy` file of float32, read from its own header. */
export function readNpy(bytes: Buffer): { shape: number[]; values: Float32Array } {
  if (bytes.subarray(0, 8).toString('latin1') !== '\x93NUMPY\x01\x00') throw new Error('not NPY 1.0');
  const start = 10 + bytes.readUInt16LE(8);
  const header = bytes.subarray(10, start).toString('latin1');
  if (!header.includes("'descr': '<f4'") || !header.includes("'fortran_order': False"))
    throw new Error(header);
  const shape = (/'shape': \(([^)]*)\)/.exec(header)?.[1] ?? '')
    .split(',')
    .filter((side) => side.trim() !== '');
  const values = Float32Array.from({ length: (bytes.length - start) / 4 }, (_, n) =>
    bytes.readFloatLE(start + 4 * n),
  );
  return { shape: shape.map(Number), values };
}

/** Width and height that a PNG's header names. */
export function pngSize(bytes: Buffer): { width: number; height: number } {
  if (bytes.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a') throw new Error('not a PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
