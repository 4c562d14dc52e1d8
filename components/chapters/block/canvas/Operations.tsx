'use client';
import { type KeyboardEvent, useRef } from 'react';
import { classes } from '@/components/ui/classes';
import type { Layout } from '@/lib/block/layout';
import type { BlockPlan, Operation } from '@/lib/block/plan';
import type { Block } from '@/lib/i18n/en/block';
import { symbolOf } from '../symbols';
import { operationName } from '../words-of';
import styles from './BlockCanvas.module.css';
import type { Projection } from './project';

/** Below this many pixels a number and unit of the gaps, operations are dots: symbols would cover the sheets. */
const CLOSE = 0.32;
/** Below this many, a long symbol needs all of the gap that it stands in. */
const SCARCE = 0.55;
const LONG = 5;
/** From this many, operations say their names. */
const TOLD = 1.7;

/** The operations: one stop for Tab, up and down between them. */
export function Operations({
  plan,
  layout,
  open,
  onOpen,
  current,
  words,
}: {
  plan: BlockPlan;
  layout: Layout;
  open: Operation | undefined;
  onOpen: (operation: Operation) => void;
  current: Projection;
  words: Block['figure'];
}) {
  const room = current.scale * layout.across;
  const list = useRef<HTMLOListElement>(null);
  const reachable = open?.id ?? plan.operations[0]?.id;
  const step = (event: KeyboardEvent, index: number) => {
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = plan.operations[index + move];
    if (move === 0 || event.shiftKey || !next) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(next);
    list.current?.querySelector<HTMLElement>(`[data-operation="${next.id}"]`)?.focus({ preventScroll: true });
  };
  return (
    <ol ref={list} className={styles.operations} aria-label={words.canvas}>
      {plan.operations.map((operation, index) => {
        const node = layout.nodes.get(operation.id) ?? { x: 0, y: 0 };
        const name = operationName(operation, words);
        const symbol = symbolOf(operation.kind, words.short);
        const close = room < CLOSE;
        const tight = !close && room < SCARCE && symbol.length >= LONG;
        return (
          <li
            key={operation.id}
            style={{ transform: `translate(${current.x(node.x)}px, ${current.y(node.y)}px)` }}
          >
            <button
              type="button"
              className={classes(styles.operation, close && styles.close, tight && styles.tight)}
              aria-current={operation.id === open?.id ? 'step' : undefined}
              aria-label={name}
              title={name}
              tabIndex={operation.id === reachable ? 0 : -1}
              data-operation={operation.id}
              onKeyDown={(event) => step(event, index)}
              onClick={() => onOpen(operation)}
            >
              {close ? '' : symbol}
            </button>
            {room >= TOLD && operation.id === open?.id && (
              <span className={styles.told} aria-hidden="true">
                {words.operations[operation.kind]}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
