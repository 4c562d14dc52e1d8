import type { ReactNode } from 'react';
import styles from './Symbols.module.css';

/** The symbols that prose may name, as `[w]`, and their roles. */
const ROLES: Readonly<Record<string, string | undefined>> = { A: styles.attention, w: styles.weights };

/** A sentence whose `[A]` and `[w]` are set as in the figures: italic, in the colour of their role. */
export function Symbols({ text }: { text: string }): ReactNode {
  return text.split(/\[(\w)\]/).map((piece, i) =>
    i % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the sentence.
      <i key={i} lang="en" className={ROLES[piece]}>
        {piece}
      </i>
    ),
  );
}
