'use client';
import { useEffect, useState } from 'react';
import { type FeatureMap, meanOverChannels } from '@/lib/features/feature-map';
import { pcaPictureSteps } from '@/lib/features/pca';
import { type Range, rangeOf } from '@/lib/features/ranges';
import type { PerStage } from '@/lib/features/stages';
import type { Steps } from '@/lib/features/steps';
import { STAGE_IDS, type Summary } from '@/lib/session/view';
import { inIdleTime } from './in-idle-time';
import type { StageMaps } from './stage-maps';

/** A stage as one picture: three principal components as colours, or the mean in ink. */
export type StagePicture = { readonly map: FeatureMap } & (
  | { readonly kind: 'pca'; readonly rgba: Uint8ClampedArray<ArrayBuffer>; readonly explained: number }
  | { readonly kind: 'mean'; readonly mean: Float32Array; readonly range: Range }
);

function* makePicture(map: FeatureMap, summary: Summary): Steps<StagePicture> {
  if (summary === 'pca') return { map, kind: 'pca', ...(yield* pcaPictureSteps(map)) };
  const mean = meanOverChannels(map);
  return { map, kind: 'mean', mean, range: rangeOf(mean) };
}

/** Every stage's picture, each as soon as it is made, in the page's idle time; the ones before stay until then. */
export function useStagePictures(
  stages: StageMaps | undefined,
  summary: Summary,
): Partial<PerStage<StagePicture>> {
  const [pictures, setPictures] = useState<Partial<PerStage<StagePicture>>>({});
  useEffect(() => {
    if (!stages) return;
    let stop = () => {};
    const make = (n: number) => {
      const stage = STAGE_IDS[n];
      if (stage === undefined) return;
      stop = inIdleTime(makePicture(stages.maps[stage], summary), (picture) => {
        setPictures((before) => ({ ...before, [stage]: picture }));
        make(n + 1);
      });
    };
    make(0);
    return () => stop();
  }, [stages, summary]);
  return pictures;
}
