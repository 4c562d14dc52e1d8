/** Runs on the server only: the chapter's formulae, built by KaTeX. */
import { buildFormula } from '@/components/formula/build-formula';
import type { FormulaTree } from '@/components/formula/formula-tree';
import type { StepKind } from '@/lib/walkthrough/trace';

/** The whole walk in one line. */
export const walkFormula = (): FormulaTree =>
  buildFormula(
    String.raw`\tensor{output}{Y} = \operatorname{fold}\bigl(\,\underbrace{\operatorname{softmax}\bigl(\tfrac{\tensor{input}{Q}\,\tensor{input}{K}^{\top}}{\sqrt d}\bigr)}_{\tensor{attention}{A}}\;\underbrace{\tensor{input}{U}\,\tensor{weights}{w}}_{\tensor{input}{V}}\,\bigr)`,
    { display: true },
  );

const dot = (symbol: string) =>
  buildFormula(String.raw`${symbol}_{\slot{row}{0}\slot{column}{0}} = \slot{terms}{0} = \slot{result}{5}`);
const rounded = (symbol: string) =>
  buildFormula(
    String.raw`${symbol}_{\slot{row}{0}\slot{column}{0}} = \slot{terms}{0} \approx \slot{result}{5}`,
  );

/** How one number of a step is made, with the figure's numbers. */
export function stepFormulae(): Readonly<Partial<Record<StepKind, FormulaTree>>> {
  return {
    query: dot(String.raw`\tensor{input}{Q}`),
    key: dot(String.raw`\tensor{input}{K}`),
    score: dot(String.raw`\tensor{attention}{S}`),
    scale: dot(String.raw`\tensor{attention}{Z}`),
    softmax: rounded(String.raw`\tensor{attention}{A}`),
    value: dot(String.raw`\tensor{input}{V}`),
    mix: rounded(String.raw`\tensorAs{output}{AV}{(AV)}`),
  };
}
