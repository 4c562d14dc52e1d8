/**
 * A rehype plugin, to run after rehype-katex: keeps closing punctuation on the line of the short formula before it. A
 * browser may break after an inline block whatever follows, so that a Chinese line could begin with a full stop.
 */

/** What must not begin a line. */
const CLOSING = /^[，。、；：？！）」』》〉】,.;:?!)\]”’]+/u;

/** The class that the chapter's styles keep on one line. */
const KEPT = 'kept-together';

/** Letters of TeX up to which a formula is kept whole; a longer one must be able to break on a phone. */
const SHORT = 16;

/** The TeX of a formula, which KaTeX leaves in its MathML; undefined elsewhere. */
function texOf(node) {
  if (node.tagName === 'annotation') return node.children[0]?.value;
  for (const child of node.children ?? []) {
    const tex = texOf(child);
    if (tex !== undefined) return tex;
  }
  return undefined;
}

const isShort = (formula) => (texOf(formula)?.length ?? Number.POSITIVE_INFINITY) <= SHORT;

/**
 * Wraps every short inline formula of a tree with the punctuation that follows it.
 *
 * @param {import('hast').Parents} parent changed in place
 */
function keep(parent) {
  const { children } = parent;
  if (!children) return;
  for (const [i, child] of children.entries()) {
    const next = children[i + 1];
    const isFormula = child.type === 'element' && child.properties?.className?.includes?.('katex');
    const closing = isFormula && next?.type === 'text' ? CLOSING.exec(next.value)?.[0] : undefined;
    if (closing !== undefined && isShort(child)) {
      next.value = next.value.slice(closing.length);
      children[i] = {
        type: 'element',
        tagName: 'span',
        properties: { className: [KEPT] },
        children: [child, { type: 'text', value: closing }],
      };
    } else if (!isFormula) keep(child);
  }
}

/** The plugin, as unified wants it. */
export default function rehypeKeepClosing() {
  return keep;
}
