/** A wish from elsewhere on the page that the walk with this address parameter shows a step. */
export interface StepRequest {
  readonly parameter: string;
  /** From 0. */
  readonly step: number;
}

const EVENT = 'walk-step';

/** Asks the walk of `parameter` for a step, from 0. */
export function showStep(parameter: string, step: number): void {
  dispatchEvent(new CustomEvent<StepRequest>(EVENT, { detail: { parameter, step } }));
}

/** Calls back on every wish for the walk of `parameter`; returns how to stop. */
export function onStepRequest(parameter: string, show: (step: number) => void): () => void {
  const listener = (event: Event) => {
    if (event instanceof CustomEvent && event.detail.parameter === parameter) show(event.detail.step);
  };
  addEventListener(EVENT, listener);
  return () => removeEventListener(EVENT, listener);
}
