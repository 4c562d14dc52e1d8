import { useCallback, useEffect, useRef, useState } from 'react';
import type { EngineFailure } from '@/lib/inference/engine-state';
import { failureOf } from '@/lib/inference/failures';
import type { TimingProgress, TimingResult, TimingSettings } from '@/lib/inference/timing/run-timing';

export type TimingState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly progress: TimingProgress }
  | { readonly step: 'done'; readonly result: TimingResult }
  | { readonly step: 'failed'; readonly failure: EngineFailure };

export interface Timing {
  readonly state: TimingState;
  readonly run: (settings: TimingSettings) => void;
  readonly stop: () => void;
}

/** Runs the timing in a worker of its own, which lives as long as the run. Leaving the page ends it. */
export function useTiming(): Timing {
  const [state, setState] = useState<TimingState>({ step: 'idle' });
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);

  const run = useCallback((settings: TimingSettings) => {
    control.current?.abort();
    const own = new AbortController();
    control.current = own;
    // A run that another took the place of, or whose page is left, says nothing more.
    const tell = (next: TimingState) => {
      if (control.current === own) setState(next);
    };
    tell({ step: 'running', progress: { phase: 'starting' } });
    // The stopwatch is fetched when it is wanted.
    const timed = import('./time').then(({ time }) =>
      time(settings, own.signal, (progress) => tell({ step: 'running', progress })),
    );
    void timed.then(
      (result) => tell({ step: 'done', result }),
      (error: unknown) => tell({ step: 'failed', failure: failureOf(error) }),
    );
  }, []);
  const stop = useCallback(() => control.current?.abort(), []);
  return { state, run, stop };
}
