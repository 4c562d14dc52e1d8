/** How long the paper's runs were, from the counts that it prints for the whole run. */
import { recipeFact, samplerFact } from '@/lib/figures/training-facts';

/** Updates of one epoch. */
export const updatesPerEpoch = (sampler: 'standard' | 'multiScale'): number =>
  (samplerFact.updatesThousands[sampler] * 1000) / recipeFact.epochs;

/** Pictures of the training set, as the paper's own counts have it: updates of an epoch times the batch. */
export const trainingPictures = (): number => updatesPerEpoch('standard') * recipeFact.batch;
