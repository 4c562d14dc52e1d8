import type { Widen } from '../widen';

export const labXray = {
  waiting: 'This shows once the model has run.',
} as const;

export type LabXray = Widen<typeof labXray>;
