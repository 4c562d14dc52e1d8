'use client';
import { useEffect, useState } from 'react';
import {
  IMAGENET_CLASS_COUNT,
  loadImagenetClasses,
} from '@/lib/checkpoint/imagenet-classes/imagenet-classes';
import type { Locale } from '@/lib/i18n/locales';
import type { OpenModel } from '@/lib/inference/engine-state';

/** Whether a checkpoint's classes are, or have to be taken for, those of ImageNet-1k. */
export function hasImagenetClasses(model: OpenModel | undefined): boolean {
  return model !== undefined && !model.manifest && model.classes === IMAGENET_CLASS_COUNT;
}

/**
 * The names of ImageNet-1k's classes in the logits' order, for a checkpoint that has them. Undefined for every other,
 * and until they have been fetched; where they cannot be, classes go by their number.
 */
export function useImagenetNames(
  model: OpenModel | undefined,
  locale: Locale,
): readonly string[] | undefined {
  const wanted = hasImagenetClasses(model);
  const [loaded, setLoaded] = useState<{ locale: Locale; names: readonly string[] }>();
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    loadImagenetClasses(locale).then(
      (names) => current && setLoaded({ locale, names }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted, locale]);
  return wanted && loaded?.locale === locale ? loaded.names : undefined;
}
