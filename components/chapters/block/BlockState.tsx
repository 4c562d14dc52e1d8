'use client';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { LabSample } from '@/components/lab/types';
import { type SourceState, useSource } from '@/components/source/use-source';
import type { BlockStage } from '@/lib/mobilevit/spec/variants';
import { STAGE, TAPS } from './stage';

export interface BlockChoice {
  readonly state: SourceState;
  /** The stage whose block is asked for; its numbers may still be on their way. */
  readonly stage: BlockStage;
  readonly chooseStage: (stage: BlockStage) => void;
}

const NO_TAPS: readonly string[] = [];
const Context = createContext<BlockChoice | undefined>(undefined);

/** The chapter's numbers: all its figures show the same picture, and the prose links into the stage on show. */
export function BlockState({ samples, children }: { samples: readonly LabSample[]; children: ReactNode }) {
  const [stage, chooseStage] = useState(STAGE);
  const state = useSource({ chapter: 'block', samples, taps: TAPS.get(stage) ?? NO_TAPS });
  const value = useMemo(() => ({ state, stage, chooseStage }), [state, stage]);
  return <Context value={value}>{children}</Context>;
}

export function useBlockState(): BlockChoice {
  const choice = useContext(Context);
  if (!choice) throw new Error('a figure of this chapter stands outside of BlockState');
  return choice;
}
