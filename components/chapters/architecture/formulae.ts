/** Runs on the server only: the chapter's formulae, built by KaTeX. */
import { buildFormula } from '@/components/formula/build-formula';
import type { FormulaTree } from '@/components/formula/formula-tree';
import type { FormulaKind } from './layer-formula';

const s = (name: string) => String.raw`\slot{${name}}{0}`;
const times = '\\cdot';

/** How the multiply-adds of a layer are made: places times the weights that work at each. */
export function layerFormulae(): Readonly<Record<FormulaKind, FormulaTree>> {
  const is = `= ${s('result')}`;
  return {
    conv: buildFormula(
      String.raw`\role{output}{H W} ${times} \role{weights}{k^2 c\,c'} = ${s('height')} ${times} ${s('width')} ${times} ${s('kernel')}^2 ${times} ${s('inputs')} ${times} ${s('outputs')} ${is}`,
    ),
    depthwise: buildFormula(
      String.raw`\role{output}{H W} ${times} \role{weights}{k^2 c} = ${s('height')} ${times} ${s('width')} ${times} ${s('kernel')}^2 ${times} ${s('channels')} ${is}`,
    ),
    tokens: buildFormula(
      String.raw`\role{input}{P N} ${times} \role{weights}{d\,d'} = ${s('slots')} ${times} ${s('tokens')} ${times} ${s('inputs')} ${times} ${s('outputs')} ${is}`,
    ),
    classifier: buildFormula(
      String.raw`\role{weights}{c\,c'} = ${s('inputs')} ${times} ${s('outputs')} ${is}`,
    ),
    attention: buildFormula(
      String.raw`2 ${times} \role{attention}{P N^2} ${times} \role{input}{d} = 2 ${times} ${s('slots')} ${times} ${s('tokens')}^2 ${times} ${s('width')} ${is}`,
    ),
  };
}

/** Attention's products of a whole block. */
export const productsFormula = (): FormulaTree =>
  buildFormula(
    String.raw`2 ${times} L ${times} \role{attention}{P N^2} ${times} \role{input}{d} = 2 ${times} ${s('depth')} ${times} ${s('slots')} ${times} ${s('tokens')}^2 ${times} ${s('width')} = ${s('result')}`,
  );

/** Attention's two products between n_q queries and n_k keys. */
export const pairsFormula = (): FormulaTree =>
  buildFormula(
    String.raw`2 ${times} \role{attention}{n_q\,n_k} ${times} \role{input}{d} = 2 ${times} ${s('queries')} ${times} ${s('keys')} ${times} ${s('width')} = ${s('result')}`,
  );
