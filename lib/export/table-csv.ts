/** A table of words and numbers as a file (RFC 4180). Pure. */
import { csvField } from './csv';

/** Numbers in full, words quoted where they hold what separates. */
export const tableCsv = (lines: readonly (readonly (string | number)[])[]): string =>
  lines
    .map((line) => `${line.map((cell) => (typeof cell === 'number' ? cell : csvField(cell))).join(',')}\r\n`)
    .join('');
