'use client';
import { createContext } from 'react';
import type { LabExport } from '@/lib/i18n/en/lab-export';
import type { Locale } from '@/lib/i18n/locales';
import type { Result } from '@/lib/inference/engine-state';
import type { LabSample } from '../types';

/** What a saved file is made with beside the thing itself: whose result it is, to whom credit goes, and the words. */
export interface Saving {
  readonly result: Result | undefined;
  readonly samples: readonly LabSample[];
  readonly locale: Locale;
  readonly t: LabExport;
}

/** The lab's; undefined outside of it, where nothing can be saved. */
export const SavingContext = createContext<Saving | undefined>(undefined);
