'use client';

import { Formula } from '@/components/formula/Formula';
import type { FormulaTree } from '@/components/formula/formula-tree';
import type { Convolution } from '@/lib/i18n/en/convolution';
import { format } from '@/lib/i18n/format';
import { reachOf } from '@/lib/walkthrough/shape';
import { useConvolution } from './ConvolutionState';
import { weightsName } from './captions';
import { Knobs } from './Knobs';
import { ShapePicture } from './ShapePicture';
import styles from './Shapes.module.css';
import { roomOf } from './settings';

/** The knobs with what they do to the shapes: the formula with its numbers, a picture, a sentence. */
export function Shapes({
  words,
  knobs,
  formulae,
}: {
  words: Convolution['shapes'];
  knobs: Convolution['knobs'];
  formulae: { readonly symbols: FormulaTree; readonly numbers: FormulaTree };
}) {
  const { state, shape, trace } = useConvolution();
  const { shown } = state;
  const rest = (roomOf(shown) - reachOf(shown.kernel, shown.dilation)) % shown.stride;
  const weights = weightsName(trace);
  return (
    <figure id="settings" className={styles.figure} aria-label={words.label}>
      <Knobs words={knobs} />
      <div className={styles.views}>
        <div className={styles.words}>
          <div className={styles.formula}>
            <p className={styles.label}>{words.size}</p>
            <Formula tree={formulae.symbols} />
            <Formula
              tree={formulae.numbers}
              slots={{
                n: String(shown.size),
                p: String(shown.padding),
                d: String(shown.dilation),
                k: String(shown.kernel),
                s: String(shown.stride),
                out: String(shape.outRows),
              }}
            />
          </div>
          <div className={styles.caption} data-testid="shapes">
            <p>{words.picture}</p>
            <div aria-live="polite">
              <p>
                {format(words.says, {
                  windows: shape.windows,
                  width: shape.entries,
                  w: weights,
                  kernels: shape.kernels,
                  out: shape.outRows,
                })}
              </p>
              <p>{rest === 0 ? words.exact : format(rest === 1 ? words.restOne : words.rest, { rest })}</p>
            </div>
          </div>
        </div>
        <ShapePicture shape={shape} weights={weights} />
      </div>
    </figure>
  );
}
