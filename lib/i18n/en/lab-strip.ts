import type { Widen } from '../widen';

export const labStrip = {
  waiting: 'This shows once the model has run.',
} as const;

export type LabStrip = Widen<typeof labStrip>;
