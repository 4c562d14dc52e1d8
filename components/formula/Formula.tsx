'use client';

import { createElement, Fragment, memo, type ReactNode } from 'react';
import { classes } from '@/components/ui/classes';
import styles from './Formula.module.css';
import type { FormulaNode, FormulaTree } from './formula-tree';

export interface FormulaProps {
  /** From `buildFormula`, on the server. */
  tree: FormulaTree;
  /** What stands in the slots, by name, written out. A slot without a value is an empty place. */
  slots?: Readonly<Record<string, string>> | undefined;
  /** The tensors whose symbols are lit. */
  lit?: ReadonlySet<string> | undefined;
  /** The tensor whose symbol is under the pointer or the focus, `null` when none is. Makes the symbols buttons. */
  onTensor?: ((tensor: string | null) => void) | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();
const NO_SLOTS: Readonly<Record<string, string>> = {};

/** A formula whose numbers are the figure's numbers and whose symbols light its cells. */
export const Formula = memo(function Formula({
  tree,
  slots = NO_SLOTS,
  lit = NOTHING,
  onTensor,
}: FormulaProps) {
  const draw = (node: FormulaNode, key: number): ReactNode => {
    if (typeof node === 'string') return <Fragment key={key}>{node}</Fragment>;
    if ('slot' in node) {
      const text = slots[node.slot] ?? '';
      if (node.math) return createElement('mtext', { key }, text);
      const style = node.width > 0 ? { inlineSize: `${node.width}ch` } : undefined;
      return (
        <span
          key={key}
          className={classes(styles.slot, node.width === 0 && styles.flowing)}
          style={style}
          data-slot={node.slot}
          aria-hidden="true"
        >
          {text}
        </span>
      );
    }
    if ('tensor' in node) {
      const { tensor, role } = node;
      const className = classes(styles.symbol, styles[role], lit.has(tensor) && styles.lit);
      const inside = node.children.map(draw);
      if (!onTensor) {
        return (
          <span key={key} className={className}>
            {inside}
          </span>
        );
      }
      return (
        // biome-ignore lint/a11y/useSemanticElements: a <button> does not set as a letter among letters.
        <span
          key={key}
          role="button"
          tabIndex={0}
          aria-label={tensor}
          data-tensor={tensor}
          className={className}
          onPointerEnter={() => onTensor(tensor)}
          onPointerLeave={({ pointerType }) => pointerType !== 'touch' && onTensor(null)}
          onFocus={() => onTensor(tensor)}
          onBlur={() => onTensor(null)}
        >
          {inside}
        </span>
      );
    }
    const { tag, className, style, attributes, children } = node;
    return createElement(
      tag,
      { key, className: withRole(className), style, ...attributes },
      ...(children ?? []).map(draw),
    );
  };

  // Mathematics is set as in an English text.
  return (
    <span lang="en" className={classes('katex', tree.display ? styles.display : styles.formula)}>
      <span className="katex-mathml">{createElement('math', null, ...tree.math.map(draw))}</span>
      <span className="katex-html" aria-hidden={onTensor ? undefined : true}>
        {tree.html.map(draw)}
      </span>
    </span>
  );
});

/** `\role` gives an element the class of its role. */
function withRole(className: string | undefined): string | undefined {
  const role = className && /\brole-(input|weights|attention|output)\b/.exec(className)?.[1];
  return role ? classes(className, styles[role]) : className;
}
