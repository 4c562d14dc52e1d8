/** Formats that something on show can be saved in. */
export type ExportFormat = 'png' | 'svg' | 'csv' | 'npy';

/**
 * The name of a saved file: `mobilevit-church-stages-4-1.npy`. A picture of the reader's own is called `own`: its
 * file's name may say more than the reader wants to pass on. Pure.
 *
 * @param what an exportable's name or a tap's
 */
export function fileName(sample: string | undefined, what: string, format: ExportFormat): string {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  return `mobilevit-${plain(sample ?? 'own')}-${plain(what)}.${format}`;
}
