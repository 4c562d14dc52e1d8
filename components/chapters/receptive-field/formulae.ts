/** Runs on the server only: the chapter's formulae, built by KaTeX. */
import { buildFormula } from '@/components/formula/build-formula';
import type { FormulaTree } from '@/components/formula/formula-tree';

const s = (name: string) => String.raw`\slot{${name}}{0}`;

/** The rule of a layer, with the numbers of the figure's step. */
export interface FieldFormulae {
  readonly side: FormulaTree;
  readonly jump: FormulaTree;
  /** The same in letters, for a rung that follows no rule. */
  readonly letters: { readonly side: FormulaTree; readonly jump: FormulaTree };
}

const SIDE = String.raw`\role{input}{r} \leftarrow \role{input}{r} + (\role{weights}{k} - 1)\,j`;
const JUMP = String.raw`j \leftarrow \role{weights}{s}\,j`;

export const fieldFormulae = (): FieldFormulae => ({
  side: buildFormula(
    String.raw`${SIDE} = ${s('before')} + (${s('kernel')} - 1) \cdot ${s('from')} = ${s('side')}`,
  ),
  jump: buildFormula(String.raw`${JUMP} = ${s('stride')} \cdot ${s('from')} = ${s('jump')}`),
  letters: { side: buildFormula(SIDE), jump: buildFormula(JUMP) },
});
