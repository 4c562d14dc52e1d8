'use client';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Segmented } from '@/components/ui/Segmented';
import type { Convolution } from '@/lib/i18n/en/convolution';
import { format } from '@/lib/i18n/format';
import { useConvolution } from './ConvolutionState';
import styles from './Knobs.module.css';
import { CHOICES, impossible, START_STATE } from './settings';

const KNOBS = ['size', 'kernel', 'stride', 'padding', 'dilation', 'channels', 'kernels'] as const;

/** The settings of a convolution layer. What is impossible can be chosen, and is answered with a sentence. */
export function Knobs({ words }: { words: Convolution['knobs'] }) {
  const { state, dispatch } = useConvolution();
  const problem = impossible(state.wanted);
  return (
    // biome-ignore lint/a11y/useSemanticElements: each knob is a fieldset of its own already.
    <div className={styles.knobs} role="group" aria-label={words.title}>
      <div className={styles.row}>
        {KNOBS.map((key) => (
          <Segmented
            key={key}
            label={words[key]}
            value={String(state.wanted[key])}
            options={CHOICES[key].map((n) => ({ value: String(n), label: String(n) }))}
            onChange={(value) => dispatch({ type: 'set', key, value: Number(value) })}
          />
        ))}
        <Button
          variant="quiet"
          disabled={state === START_STATE}
          onClick={() => dispatch({ type: 'restart' })}
        >
          {words.reset}
        </Button>
      </div>
      {problem && (
        <Notice kind="warning">
          <span data-testid="impossible">{format(words.tooLarge, { ...state.wanted, ...problem })}</span>
        </Notice>
      )}
    </div>
  );
}
