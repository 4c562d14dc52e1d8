'use client';
import { createContext, type ReactNode, useContext } from 'react';
import type { LabSample } from '@/components/lab/types';
import { type SourceState, useSource } from '@/components/source/use-source';
import { blockName } from '@/lib/mobilevit/spec/parts';
import { DEPTH } from '@/lib/mobilevit/spec/variants';
import { blockTaps, layerName } from '@/lib/xray/sources';
import { STAGE } from './stage';

/** What the model keeps for this chapter: every tap of the block. */
const TAPS: readonly string[] = [
  ...blockTaps(STAGE),
  `${blockName(STAGE)}.concat`,
  ...Array.from({ length: DEPTH[STAGE - 3] ?? 0 }, (_, layer) => `${layerName(STAGE, layer)}.norm2`),
];

const Context = createContext<SourceState | undefined>(undefined);

/** The chapter's numbers: all its figures show the same picture. */
export function BlockState({ samples, children }: { samples: readonly LabSample[]; children: ReactNode }) {
  const state = useSource({ chapter: 'block', samples, taps: TAPS });
  return <Context value={state}>{children}</Context>;
}

export function useBlockState(): SourceState {
  const state = useContext(Context);
  if (!state) throw new Error('a figure of this chapter stands outside of BlockState');
  return state;
}
