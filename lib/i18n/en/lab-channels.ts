import type { Widen } from '../widen';

export const labChannels = {
  waiting: 'This shows once the model has run.',
} as const;

export type LabChannels = Widen<typeof labChannels>;
