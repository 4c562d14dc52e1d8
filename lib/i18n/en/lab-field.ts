import type { Widen } from '../widen';

export const labField = {
  waiting: 'This shows once the model has run.',
} as const;

export type LabField = Widen<typeof labField>;
