/** Runs on the server only: the formula of every kind of operation, built by KaTeX. */
import { buildFormula } from '@/components/formula/build-formula';
import type { FormulaTree } from '@/components/formula/formula-tree';
import type { OperationKind } from '@/lib/block/plan';

const R = String.raw;

const NORM = R`\role{input}{t'} = \frac{\role{input}{t} - \mu}{\sqrt{\sigma^2 + 10^{-5}}} \odot \role{weights}{\gamma} + \role{weights}{\beta} \qquad \mu = \slot{mean}{6},\ \sigma^2 = \slot{variance}{6}`;
const ADD = R`\role{input}{t'} = \role{input}{t} + \role{input}{a} \qquad \lVert t \rVert = \slot{before}{5},\ \lVert a \rVert = \slot{added}{5},\ \lVert t' \rVert = \slot{after}{5}`;

/** Slots: numbers of the chosen cell (formula-numbers.ts). */
const TEX: Readonly<Record<OperationKind, string>> = {
  local: R`\role{input}{x'} = \operatorname{SiLU}\Bigl(\operatorname{BN}\Bigl(\sum_{\delta} \role{input}{x_{c+\delta}}\,\role{weights}{W_\delta}\Bigr)\Bigr) \qquad \lVert x' \rVert = \slot{after}{5}`,
  widen: R`\role{input}{t} = \role{input}{x'}\,\role{weights}{W_{1\times1}} \qquad \lVert t \rVert = \slot{after}{5}`,
  unfold: R`p = 2\,(i \bmod 2) + (j \bmod 2) = \slot{slot}{1}, \quad n = \Bigl\lfloor \frac i2 \Bigr\rfloor \frac{w}{2} + \Bigl\lfloor \frac j2 \Bigr\rfloor = \slot{token}{3}`,
  norm1: NORM,
  qkv: R`(\role{input}{q}, \role{input}{k}, \role{input}{v}) = \role{input}{t'}\,\role{weights}{W_{qkv}} + \role{weights}{b} \qquad \lVert q \rVert = \slot{after}{5}`,
  scores: R`\role{attention}{s} = \frac{\role{input}{q}\cdot\role{input}{k}}{\sqrt{d_h}} = \frac{\slot{sum}{6}}{\sqrt{\slot{dh}{2}}} = \slot{score}{6}`,
  softmax: R`\role{attention}{a_{n}} = \frac{e^{s_{n}}}{\sum_m e^{s_{m}}} = \slot{weight}{7}`,
  mix: R`\role{input}{m} = \sum_n \role{attention}{a_n}\,\role{input}{v_n} \qquad \lVert m \rVert = \slot{after}{5}`,
  project: R`\role{input}{a} = \role{input}{m}\,\role{weights}{W_o} + \role{weights}{b} \qquad \lVert a \rVert = \slot{after}{5}`,
  add1: ADD,
  norm2: NORM,
  expand: R`\role{input}{h} = \operatorname{SiLU}(\role{input}{t'}\,\role{weights}{W_1} + \role{weights}{b_1})`,
  reduce: R`\role{input}{a} = \role{input}{h}\,\role{weights}{W_2} + \role{weights}{b_2} \qquad \lVert a \rVert = \slot{after}{5}`,
  add2: ADD,
  norm: NORM,
  fold: R`i = 2\Bigl\lfloor \frac{n}{w/2} \Bigr\rfloor + \Bigl\lfloor \frac p2 \Bigr\rfloor = \slot{row}{2}, \quad j = 2\,\Bigl(n \bmod \frac w2\Bigr) + (p \bmod 2) = \slot{column}{2}`,
  narrow: R`\role{input}{y} = \operatorname{SiLU}(\operatorname{BN}(\role{input}{t}\,\role{weights}{W_{1\times1}})) \qquad \lVert y \rVert = \slot{after}{5}`,
  concat: R`\role{input}{z} = [\,\role{input}{x} \mathbin{\Vert} \role{input}{y}\,] \qquad \slot{channels}{3} + \slot{channels}{3}`,
  fuse: R`\role{output}{x''} = \operatorname{SiLU}\Bigl(\operatorname{BN}\Bigl(\sum_{\delta} \role{input}{z_{c+\delta}}\,\role{weights}{W_\delta}\Bigr)\Bigr) \qquad \lVert x'' \rVert = \slot{after}{5}`,
};

export type BlockFormulae = Readonly<Record<OperationKind, FormulaTree>>;

export function blockFormulae(): BlockFormulae {
  const built = new Map<string, FormulaTree>();
  const make = (tex: string) => {
    const tree = built.get(tex) ?? buildFormula(tex);
    built.set(tex, tree);
    return tree;
  };
  return Object.fromEntries(Object.entries(TEX).map(([kind, tex]) => [kind, make(tex)])) as BlockFormulae;
}
