import type { Exportable } from '@/lib/export/exportable';
import { type ExportFormat, fileName } from '@/lib/export/file-name';
import { creditLines } from './credit-lines';
import { composeFigure, pngBlob, svgBlob } from './figure-file';
import { saveFile } from './save-file';
import type { Saving } from './saving';
import { tensorBlob } from './tensor-file';

/** Formats that a thing can be saved in. */
export const formatsOf = ({ draw, marks, tensor }: Exportable): ExportFormat[] => [
  ...(draw || marks ? (['png', 'svg'] as const) : []),
  ...(tensor ? (['csv', 'npy'] as const) : []),
];

/**
 * Makes the file and hands it to the browser's downloads.
 *
 * @returns the file's name
 * @throws Error when there is nothing of that format, or the browser cannot make it
 */
export async function saveExportable(
  thing: Exportable,
  format: ExportFormat,
  { result, samples, locale, t }: Saving,
): Promise<string> {
  if (!result) throw new Error('no result');
  const name = fileName(result.picture.sample, thing.name, format);
  if (format === 'csv' || format === 'npy') {
    if (!thing.tensor) throw new Error('no tensor');
    saveFile(await tensorBlob(await thing.tensor(), format), name);
  } else {
    const credits = creditLines(thing.sources ?? [result], samples, locale, t.credits);
    const figure = await composeFigure(thing, credits, locale);
    saveFile(format === 'svg' ? svgBlob(figure) : await pngBlob(figure), name);
  }
  return name;
}
