/** Runs on the server only: the chapter's formulae, built by KaTeX. */
import { buildFormula } from '@/components/formula/build-formula';
import type { FormulaTree } from '@/components/formula/formula-tree';

/** One line of the index map: in letters, and with live numbers (`i`, `j`, `p`, `n`, `across`) after the letters. */
export interface IndexLine {
  readonly letters: FormulaTree;
  readonly numbers: FormulaTree;
}

/** The index map in both directions. */
export interface IndexFormulae {
  readonly there: readonly IndexLine[];
  readonly back: readonly IndexLine[];
}

/** Patches in a row of patches, the letter that the specification uses. */
const ACROSS = 'n_w';

const half = (numerator: string, denominator: string) =>
  String.raw`\bigl\lfloor \tfrac{${numerator}}{${denominator}} \bigr\rfloor`;
const mod = (a: string, b: string) => String.raw`(${a} \bmod ${b})`;
const slot = (name: string) => String.raw`\slot{${name}}{0}`;

function line(letter: string, of: (letter: (name: string) => string, times: string) => string): IndexLine {
  const inLetters = of((name) => (name === 'across' ? ACROSS : name), String.raw`\,`);
  const inNumbers = of(slot, String.raw`\cdot `);
  return {
    letters: buildFormula(`${letter} = ${inLetters}`),
    numbers: buildFormula(`${letter} = ${inLetters} = ${inNumbers} = ${slot(letter)}`),
  };
}

export function indexFormulae(): IndexFormulae {
  return {
    there: [
      line('p', (x, times) => `2${times}${mod(x('i'), '2')} + ${mod(x('j'), '2')}`),
      line('n', (x, times) => `${half(x('i'), '2')}${times}${x('across')} + ${half(x('j'), '2')}`),
    ],
    back: [
      line('i', (x, times) => `2${times}${half(x('n'), x('across'))} + ${half(x('p'), '2')}`),
      line('j', (x, times) => `2${times}${mod(x('n'), x('across'))} + ${mod(x('p'), '2')}`),
    ],
  };
}
