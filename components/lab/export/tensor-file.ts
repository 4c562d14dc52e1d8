import { csvChunks } from '@/lib/export/csv';
import type { ExportTensor } from '@/lib/export/exportable';
import { encodeNpy } from '@/lib/export/npy';

/** Formats of numbers. */
export type TensorFormat = 'csv' | 'npy';

/** A tensor as a file. A table is written in pieces, between which the page stays alive. */
export async function tensorBlob(tensor: ExportTensor, format: TensorFormat): Promise<Blob> {
  if (format === 'npy') return new Blob([encodeNpy(tensor)], { type: 'application/octet-stream' });
  const pieces: string[] = [];
  for (const piece of csvChunks(tensor)) {
    pieces.push(piece);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}
