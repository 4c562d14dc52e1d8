'use client';
import { useEffect, useSyncExternalStore } from 'react';
import type { Result } from '@/lib/inference/engine-state';
import {
  getServerStageMaps,
  getStageMaps,
  loadStageMaps,
  type StageMaps,
  subscribeStageMaps,
} from './stage-maps';

/** The maps of the newest result; while its own are on their way, those of the result before. */
export function useStageMaps(result: Result | undefined): StageMaps | undefined {
  useEffect(() => {
    if (result) void loadStageMaps(result);
  }, [result]);
  return useSyncExternalStore(subscribeStageMaps, getStageMaps, getServerStageMaps);
}
