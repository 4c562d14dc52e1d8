import katex from 'katex';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { buildFormula } from './build-formula';
import { Formula } from './Formula';

const PLAIN = [
  'a^2 + b^2 = c^2',
  '\\left\\lfloor \\frac{n + 2p - d(k-1) - 1}{s} \\right\\rfloor + 1',
  '\\sqrt{d} < \\sum_{i=1}^{n} x_i \\cdot \\begin{pmatrix} 1 & 0 \\\\ 0 & -1 \\end{pmatrix}',
];

/** What KaTeX writes less what the tree leaves out on purpose. */
const essence = (markup: string) =>
  markup
    .replace(/<annotation.*?<\/annotation>/gs, '')
    .replace(/<\/?semantics>/g, '')
    .replace(/ (?:aria-hidden|xmlns|lang)="[^"]*"/g, '')
    .replace(/ class="(katex[^" ]*)[^"]*"/g, ' class="$1"')
    .replaceAll('&#x27;', "'")
    .replaceAll(';"', '"')
    .replaceAll('\u00a0', '&nbsp;')
    .replace(/<(path|line)([^>]*?)\/>/g, '<$1$2></$1>')
    .replace(/<(m\w+)([^>]*?)\/>/g, '<$1$2></$1>');

describe('a formula', () => {
  it.each(PLAIN)('draws what KaTeX draws: %s', (tex) => {
    const ours = renderToStaticMarkup(<Formula tree={buildFormula(tex)} />);
    expect(essence(ours)).toBe(essence(katex.renderToString(tex)));
  });

  const tree = buildFormula('\\tensor{output}{Y} = \\tensorAs{weights}{Wq}{W_q} + \\slot{n}{4}');

  it('puts live numbers into the HTML at a fixed width and into the MathML', () => {
    const markup = renderToStaticMarkup(<Formula tree={tree} slots={{ n: '−4' }} />);
    expect(markup).toMatch(/<mtext>−4<\/mtext>/);
    expect(markup).toMatch(/inline-size:4ch"[^>]*data-slot="n"[^>]*>−4</);
    expect(markup).not.toContain('@');
  });

  it('makes buttons of its symbols where somebody listens, and hides the rest of the picture', () => {
    const markup = renderToStaticMarkup(<Formula tree={tree} lit={new Set(['Y'])} onTensor={() => {}} />);
    expect(markup.match(/role="button"/g)).toHaveLength(2);
    expect(markup).toMatch(/aria-label="Wq"/);
    expect(markup).toMatch(/<span class="mrel" aria-hidden="true">=/);
    expect(markup).not.toMatch(/katex-html" aria-hidden/);
  });

  it('survives the way to the browser', () => {
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  it('refuses a role that there is not', () => {
    expect(() => buildFormula('\\tensor{colour}{Y}')).toThrow('colour');
  });

  it('matches its markup', () => {
    const markup = renderToStaticMarkup(<Formula tree={tree} slots={{ n: '0.57' }} />);
    // Class names without the hash that the bundler adds.
    expect(markup.replace(/\b_(\w+?)_[0-9a-f]{5,}\b/g, '$1')).toMatchSnapshot();
  });
});
