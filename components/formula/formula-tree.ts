/** A formula as data: made by KaTeX on the server, drawn by <Formula> without KaTeX and without parsing. */
import type { Role } from '@/lib/walkthrough/roles';

/** An element of KaTeX's markup: HTML, MathML or SVG. */
export interface FormulaElement {
  readonly tag: string;
  readonly className?: string;
  /** As React takes it: camel-cased. */
  readonly style?: Readonly<Record<string, string>>;
  /** The few other attributes that matter, by React's names. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly FormulaNode[];
}

/** A place for a live number. */
export interface FormulaSlot {
  readonly slot: string;
  /** Its fixed width in digits; 0: as wide as what stands in it. */
  readonly width: number;
  /** It stands in the MathML. */
  readonly math?: true;
}

/** A symbol that stands for a tensor of the figure, in its role's colour. */
export interface FormulaSymbol {
  readonly tensor: string;
  readonly role: Role;
  readonly className?: string;
  readonly children: readonly FormulaNode[];
}

export type FormulaNode = string | FormulaElement | FormulaSlot | FormulaSymbol;

/** The two halves of KaTeX's output: MathML for screen readers, HTML for the eye. */
export interface FormulaTree {
  readonly math: readonly FormulaNode[];
  readonly html: readonly FormulaNode[];
  /** Set on a line of its own. */
  readonly display: boolean;
}
