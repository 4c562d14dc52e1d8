/** A reader for the one kind of markup that KaTeX writes: well-formed, attributes in double quotes, no comments. */
import type { FormulaElement } from './formula-tree';

export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MarkupElement | string)[];
}

const TOKEN = /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&nbsp;': '\u00a0',
  '&amp;': '&',
};

const decode = (text: string) => text.replace(/&(?:lt|gt|quot|#x27|nbsp|amp);/g, (e) => ENTITIES[e] ?? e);

/** The elements of a piece of markup. Throws a SyntaxError where elements do not close. */
export function parseMarkup(markup: string): readonly (MarkupElement | string)[] {
  const root: (MarkupElement | string)[] = [];
  const open: { tag: string; children: (MarkupElement | string)[] }[] = [{ tag: '', children: root }];
  for (const [, closing, tag, attributes, empty, text] of markup.matchAll(TOKEN)) {
    const parent = open.at(-1);
    if (!parent) throw new SyntaxError('More elements close than open');
    if (text !== undefined) {
      parent.children.push(decode(text));
    } else if (tag !== undefined && closing) {
      if (parent.tag !== tag) throw new SyntaxError(`</${tag}> closes <${parent.tag}>`);
      open.pop();
    } else if (tag !== undefined) {
      const children: (MarkupElement | string)[] = [];
      const pairs = [...(attributes ?? '').matchAll(ATTRIBUTE)];
      parent.children.push({
        tag,
        attributes: Object.fromEntries(pairs.map(([, key, value]) => [key, decode(value ?? '')])),
        children,
      });
      if (!empty) open.push({ tag, children });
    }
  }
  if (open.length !== 1) throw new SyntaxError(`<${open.at(-1)?.tag}> does not close`);
  return root;
}

/** `height:1em;vertical-align:-0.25em;` as React takes it. */
export function parseStyle(text: string): NonNullable<FormulaElement['style']> {
  return Object.fromEntries(
    text
      .split(';')
      .filter((rule) => rule.includes(':'))
      .map((rule) => {
        const at = rule.indexOf(':');
        const property = rule.slice(0, at).trim();
        return [property.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase()), rule.slice(at + 1).trim()];
      }),
  );
}
