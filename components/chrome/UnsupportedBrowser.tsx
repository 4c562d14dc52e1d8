'use client';

import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/Notice';
import type { Chrome } from '@/lib/i18n/en/chrome';
import { format } from '@/lib/i18n/format';
import { type Feature, missingFeatures } from './browser-features';

type Words = Pick<Chrome, 'unsupported' | 'unsupportedAnd' | 'unsupportedFeatures'>;

/** A sentence for a browser below the floor; nothing in any other. */
export function UnsupportedBrowser({ words }: { words: Words }) {
  const [missing, setMissing] = useState<readonly Feature[]>([]);
  useEffect(() => setMissing(missingFeatures()), []);
  if (missing.length === 0) return null;
  const features = missing
    .map((feature) => words.unsupportedFeatures[feature])
    .reduce((first, next) => format(words.unsupportedAnd, { first, next }));
  return <Notice kind="warning">{format(words.unsupported, { features })}</Notice>;
}
