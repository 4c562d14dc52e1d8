'use client';

import { useCallback, useMemo, useState } from 'react';
import type { Frame } from '@/lib/walkthrough/frame';
import { cellsOf, tensorOf } from '@/lib/walkthrough/read-trace';
import { keyOf, type Ref, type Trace } from '@/lib/walkthrough/trace';
import { usesOf } from '@/lib/walkthrough/uses';
import { type Linked, linkedCells } from './linked';

/** What the reader points at: a cell, or a whole tensor by its symbol. */
export type Pointed = Ref | { readonly tensor: string; readonly index?: undefined };

export interface LinkedState {
  readonly pointed: Pointed | null;
  readonly linked: Linked;
  /** Tensors whose symbols light. */
  readonly litTensors: ReadonlySet<string>;
  readonly uses: (ref: Ref) => readonly Ref[];
  readonly point: (at: Pointed | null) => void;
}

const NONE: ReadonlySet<string> = new Set();

const exists = (trace: Trace, at: Pointed) => {
  const tensor = trace.tensors.get(at.tensor);
  return tensor !== undefined && (at.index === undefined || at.index < tensor.values.length);
};

/**
 * The linked highlight: what lights while the reader points at something, and otherwise what the step is about, which
 * only keeps its fill while the rest fades.
 */
export function useLinked(trace: Trace, frame: Frame): LinkedState {
  const [at, point] = useState<Pointed | null>(null);
  const pointed = at && exists(trace, at) ? at : null;
  const uses = useMemo(() => usesOf(trace), [trace]);

  const linked = useMemo<Linked>(() => {
    if (pointed === null) return { near: NONE, all: frame.lit };
    if (pointed.index !== undefined) return linkedCells(trace, uses, [pointed]);
    const cells = new Set(cellsOf(tensorOf(trace, pointed.tensor)).map(keyOf));
    return { near: cells, all: cells };
  }, [trace, uses, frame, pointed]);

  const litTensors = useMemo(
    () =>
      pointed === null ? NONE : new Set([...linked.near].map((key) => key.slice(0, key.lastIndexOf(':')))),
    [pointed, linked],
  );

  return {
    pointed,
    linked,
    litTensors,
    uses,
    point: useCallback((to) => point((now) => (same(now, to) ? now : to)), []),
  };
}

/** Moving inside one cell is no news. */
function same(a: Pointed | null, b: Pointed | null): boolean {
  if (a === null || b === null) return a === b;
  return a.tensor === b.tensor && a.index === b.index;
}
