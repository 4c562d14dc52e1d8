/** Runs on the server only: KaTeX must not reach the browser. Import this from server components and tests. */
import katex from 'katex';
import type { Role } from '@/lib/walkthrough/roles';
import type { FormulaElement, FormulaNode, FormulaTree } from './formula-tree';
import { type MarkupElement, parseMarkup, parseStyle } from './parse-markup';

/**
 * - `\slot{name}{width}`: a live number, `width` digits wide (0: as wide as it is);
 * - `\tensor{role}{U}`: the symbol of the tensor U; `\tensorAs{role}{Wq}{W_q}` where it is written differently;
 * - `\role{role}{…}`: a role's colour alone.
 *
 * The braces around keep the space after a symbol outside of it.
 */
const MACROS = {
  '\\slot': '{\\htmlData{slot=#1,width=#2}{\\text{@#1@}}}',
  '\\tensor': '{\\htmlData{tensor=#2,role=#1}{#2}}',
  '\\tensorAs': '{\\htmlData{tensor=#2,role=#1}{#3}}',
  '\\role': '{\\htmlClass{role-#1}{#2}}',
};

/** What React calls the attributes that KaTeX writes; every other is dropped. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  mathvariant: 'mathvariant',
  stretchy: 'stretchy',
  fence: 'fence',
  separator: 'separator',
  accent: 'accent',
  columnalign: 'columnalign',
  columnspacing: 'columnspacing',
  rowspacing: 'rowspacing',
  displaystyle: 'displaystyle',
  scriptlevel: 'scriptlevel',
  width: 'width',
  height: 'height',
  viewBox: 'viewBox',
  preserveAspectRatio: 'preserveAspectRatio',
  d: 'd',
};

const SLOT_IN_MATH = /^@(\w+)@$/;

function roleOf(name: string | undefined): Role {
  if (name === 'input' || name === 'weights' || name === 'attention' || name === 'output') return name;
  throw new Error(`"${name}" is not a role`);
}

function convert(node: MarkupElement | string): readonly FormulaNode[] {
  if (typeof node === 'string') return [node];
  const { tag, attributes, children } = node;
  if (tag === 'annotation') return [];
  if (tag === 'semantics') return children.flatMap(convert);

  const [only] = children;
  const inMath = tag === 'mtext' && typeof only === 'string' ? SLOT_IN_MATH.exec(only) : null;
  if (inMath?.[1] !== undefined) return [{ slot: inMath[1], width: 0, math: true }];
  const { 'data-slot': slot, 'data-width': width, 'data-tensor': tensor, 'data-role': role } = attributes;
  if (slot !== undefined) return [{ slot, width: Number(width) }];
  if (tensor !== undefined) {
    return [{ tensor, role: roleOf(role), children: children.flatMap(convert) }];
  }

  const kept = Object.entries(attributes).flatMap(([name, value]) => {
    const known = ATTRIBUTES[name];
    return known === undefined ? [] : [[known, value] as const];
  });
  const inside = children.flatMap(convert);
  return [
    {
      tag,
      ...(attributes.class !== undefined && { className: attributes.class }),
      ...(attributes.style !== undefined && { style: parseStyle(attributes.style) }),
      ...(kept.length > 0 && { attributes: Object.fromEntries(kept) }),
      ...(inside.length > 0 && { children: inside }),
    },
  ];
}

const holdsSymbol = (node: FormulaNode): boolean =>
  typeof node !== 'string' &&
  ('tensor' in node || ('tag' in node && (node.children ?? []).some(holdsSymbol)));

/** Hides from screen readers what is not a symbol: they have the MathML, and the symbols are buttons. */
function hush(node: FormulaNode): FormulaNode {
  if (typeof node === 'string' || !('tag' in node)) return node;
  if (holdsSymbol(node)) return { ...node, children: (node.children ?? []).map(hush) };
  return { ...node, attributes: { ...node.attributes, 'aria-hidden': 'true' } };
}

const isElement = (node: MarkupElement | string): node is MarkupElement => typeof node !== 'string';

function childByClass(node: MarkupElement, name: string): MarkupElement {
  const found = node.children
    .filter(isElement)
    .find(({ attributes }) => attributes.class?.split(' ').includes(name));
  if (!found) throw new Error(`KaTeX's markup has no .${name}`);
  return found;
}

/**
 * TeX, with the macros above, as a tree for <Formula>. Throws KaTeX's ParseError for what it cannot read.
 *
 * @param display on a line of its own, in display style
 */
export function buildFormula(tex: string, { display = false }: { display?: boolean } = {}): FormulaTree {
  const markup = katex.renderToString(tex, {
    displayMode: display,
    throwOnError: true,
    trust: true,
    strict: false,
    macros: { ...MACROS },
  });
  const [root] = parseMarkup(markup).filter(isElement);
  const whole = root?.attributes.class === 'katex-display' ? root.children.find(isElement) : root;
  if (!whole) throw new Error('KaTeX wrote nothing');
  const element = ({ children }: FormulaElement) => children ?? [];
  const [math] = childByClass(whole, 'katex-mathml').children.flatMap(convert);
  if (typeof math !== 'object' || !('tag' in math)) throw new Error('KaTeX wrote no MathML');
  return {
    math: element(math),
    html: childByClass(whole, 'katex-html').children.flatMap(convert).map(hush),
    display,
  };
}
