/** A finished run as a table for a spreadsheet: one line for each pass, one for each part, one for each ratio. Pure. */
import type { PairSummary } from './timing';

export type Cell = string | number;

export interface RunFacts {
  readonly backend: string;
  /** Side of the picture. */
  readonly side: number;
}

const HEAD: readonly Cell[] = [
  'what',
  'network',
  'size',
  'part',
  'round',
  'milliseconds',
  'ratio',
  'multiply_adds',
  'parameters',
  'backend',
  'side_px',
];

/** Decimals of a millisecond: a browser's clock tells no more, and what follows are bits of its floating point. */
const DECIMALS = 6;
const clocked = (ms: number) => Number(ms.toFixed(DECIMALS));

/** The lines, the first one being the names of the columns. Empty where a column does not apply. */
export function resultTable(
  pairs: readonly PairSummary[],
  { backend, side }: RunFacts,
): readonly (readonly Cell[])[] {
  const lines: Cell[][] = [];
  for (const { size, mobilevit, peer, ratio } of pairs) {
    for (const { contender, times, ms, parts } of [mobilevit, peer]) {
      const name = contender.family === 'mobilevit' ? 'MobileViT' : 'MV2 only';
      const { multiplyAdds, parameters } = contender;
      const end = [multiplyAdds, parameters, backend, side];
      times.forEach((time, i) => {
        lines.push(['pass', name, size, '', i + 1, clocked(time), '', ...end]);
      });
      lines.push(['median', name, size, '', '', clocked(ms.median), '', ...end]);
      lines.push(['lower quartile', name, size, '', '', clocked(ms.low), '', ...end]);
      lines.push(['upper quartile', name, size, '', '', clocked(ms.high), '', ...end]);
      for (const part of parts) {
        lines.push([
          'part median',
          name,
          size,
          part.part,
          '',
          clocked(part.ms),
          '',
          part.multiplyAdds,
          '',
          backend,
          side,
        ]);
      }
    }
    lines.push([
      'ratio of rounds, median',
      '',
      size,
      '',
      '',
      '',
      clocked(ratio.median),
      '',
      '',
      backend,
      side,
    ]);
  }
  return [HEAD, ...lines];
}
