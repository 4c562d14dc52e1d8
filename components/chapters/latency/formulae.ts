/** Runs on the server only: the chapter's formula, built by KaTeX. */
import { buildFormula } from '@/components/formula/build-formula';
import type { FormulaTree } from '@/components/formula/formula-tree';

/** The time by proportion, and what was printed beside it. */
export const proportionFormula = (): FormulaTree =>
  buildFormula(
    String.raw`\frac{F}{F_0}\,t_0 = \frac{\slot{flops}{4}}{\slot{baseFlops}{3}}\cdot\slot{base}{4} = \slot{expected}{5}\quad t = \slot{printed}{5}`,
    { display: true },
  );
