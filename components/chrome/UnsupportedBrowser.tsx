'use client';

import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/Notice';
import type { Chrome } from '@/lib/i18n/en/chrome';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Feature, missingFeatures } from './browser-features';

/** A sentence for a browser below the floor; nothing in any other. */
export function UnsupportedBrowser({
  locale,
  words,
}: {
  locale: Locale;
  words: Pick<Chrome, 'unsupported' | 'unsupportedFeatures'>;
}) {
  const [missing, setMissing] = useState<readonly Feature[]>([]);
  useEffect(() => setMissing(missingFeatures()), []);
  if (missing.length === 0) return null;
  const names = missing.map((feature) => words.unsupportedFeatures[feature]);
  const features = new Intl.ListFormat(locale).format(names);
  return <Notice kind="warning">{format(words.unsupported, { features })}</Notice>;
}
