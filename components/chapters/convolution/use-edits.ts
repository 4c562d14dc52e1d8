'use client';

import { useMemo } from 'react';
import { kernelPlace } from '@/lib/walkthrough/places';
import { useConvolution } from './ConvolutionState';
import type { Place } from './settings';

/** Called with the index of the edited cell and its number. */
export type Edits = Readonly<Record<string, (index: number, value: number) => void>>;

/** What the reader may change, by the tensor's name: the input, and the kernels as the columns of w or W. */
export function useEdits(): Edits {
  const { shape, dispatch } = useConvolution();
  return useMemo(() => {
    const edit = (place: Place, value: number) => dispatch({ type: 'edit', place, value });
    const weights = (index: number, value: number) =>
      edit(
        {
          of: 'kernel',
          kernel: index % shape.kernels,
          ...kernelPlace(shape, Math.floor(index / shape.kernels)),
        },
        value,
      );
    return {
      X: (index, value) =>
        edit(
          {
            of: 'x',
            channel: Math.floor(index / (shape.rows * shape.columns)),
            row: Math.floor(index / shape.columns) % shape.rows,
            column: index % shape.columns,
          },
          value,
        ),
      w: weights,
      W: weights,
    };
  }, [shape, dispatch]);
}
