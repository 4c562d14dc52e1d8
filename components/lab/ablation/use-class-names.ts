'use client';
import { useMemo } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { OpenModel } from '@/lib/inference/engine-state';
import { useImagenetNames } from '../checkpoints/use-imagenet-names';

/** Names of a model's classes in the logits' order; undefined where its checkpoint does not say. */
export function useClassNames(model: OpenModel | undefined, locale: Locale): readonly string[] | undefined {
  const imagenet = useImagenetNames(model, locale);
  const own = useMemo(
    () => model?.manifest?.classes.map((c) => (locale === 'en' ? c.en : c.zh)),
    [model, locale],
  );
  return own ?? imagenet;
}
