/** Runs on the server only: the chapter's formula, built by KaTeX. */
import { buildFormula } from '@/components/formula/build-formula';
import type { FormulaTree } from '@/components/formula/formula-tree';

/** The batch at one side by the rule of the step; the integer that is taken stands last. */
export const batchFormula = (): FormulaTree =>
  buildFormula(
    String.raw`b_t = \frac{H_n W_n}{H_t W_t}\,b = \frac{\slot{reference}{3}^2}{\slot{side}{3}^2}\cdot\slot{batch}{3} = \slot{exact}{5} \;\to\; \slot{pictures}{3}`,
    { display: true },
  );
