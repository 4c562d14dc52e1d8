import type { Widen } from '../widen';

export const labAblation = {
  waiting: 'This shows once the model has run.',
} as const;

export type LabAblation = Widen<typeof labAblation>;
