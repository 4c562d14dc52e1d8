'use client';

import { createContext, type Dispatch, type ReactNode, useContext, useMemo, useReducer } from 'react';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { type ConvolutionSettings, type ConvolutionShape, convolutionShape } from '@/lib/walkthrough/shape';
import type { Trace } from '@/lib/walkthrough/trace';
import { type Action, convolutionOf, reduce, START_STATE, type State } from './settings';

export interface ConvolutionContext {
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
  readonly settings: ConvolutionSettings;
  readonly shape: ConvolutionShape;
  readonly trace: Trace;
}

const Context = createContext<ConvolutionContext | null>(null);

/** All figures of the chapter show one convolution: what is changed in one of them changes in the others. */
export function ConvolutionState({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(reduce, START_STATE);
  const value = useMemo(() => {
    const settings = convolutionOf(state);
    const shape = convolutionShape(settings);
    return { state, dispatch, settings, shape, trace: convolutionTrace(settings) };
  }, [state]);
  return <Context value={value}>{children}</Context>;
}

export function useConvolution(): ConvolutionContext {
  const context = useContext(Context);
  if (!context) throw new Error('A figure of the chapter stands outside <ConvolutionState>');
  return context;
}
