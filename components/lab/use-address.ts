'use client';
import { useEffect, useSyncExternalStore } from 'react';
import type { Picture } from '@/lib/inference/engine-state';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { decodeAddress, encodeAddress } from '@/lib/session/codec';
import {
  choosePicture,
  getServerSession,
  getSession,
  subscribeSession,
  updateSession,
} from '@/lib/session/store';
import { opening } from './opening';

/** Safari refuses more than a hundred address changes in half a minute: one a second at most, when things rest. */
const WRITE_DELAY = 1_000;

/** Readers who asked their browser to save data get the engine when they do something that needs it. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/**
 * Opens the lab at its address, or as the reader left it, and keeps the address up to date. The server renders the
 * opening view; the address is read after hydration, so that the page is whole without JavaScript.
 */
export function useAddress(samples: ReadonlyMap<string, Picture>): void {
  const session = useSyncExternalStore(subscribeSession, getSession, getServerSession);

  useEffect(() => {
    if (getSession().view === undefined) {
      const fallback = { sample: opening.sample, view: opening.view };
      const { sample, view } = decodeAddress(location.search, fallback, [...samples.keys()]);
      updateSession({ view, picture: sample === undefined ? undefined : samples.get(sample) });
    }
    const { picture } = getSession();
    const { result, working } = sharedEngine().getState();
    if (picture && !result && !working && !savesData()) void choosePicture(sharedEngine(), picture);
  }, [samples]);

  useEffect(() => {
    const { picture, view } = session;
    if (!view) return;
    const timer = setTimeout(() => {
      const search = encodeAddress({ sample: picture?.sample, view });
      if (location.search !== `?${search}`)
        history.replaceState(history.state, '', `?${search}${location.hash}`);
    }, WRITE_DELAY);
    return () => clearTimeout(timer);
  }, [session]);
}
