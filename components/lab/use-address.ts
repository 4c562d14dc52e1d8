'use client';
import { useEffect, useSyncExternalStore } from 'react';
import type { OpenModel, Picture } from '@/lib/inference/engine-state';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { decodeAddress, encodeAddress } from '@/lib/session/codec';
import {
  choosePicture,
  getServerSession,
  getSession,
  subscribeSession,
  updateSession,
} from '@/lib/session/store';
import { NOTHING_OFFERED, offered } from './export/offered-model';
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
 *
 * @param model the model in use
 * @returns the view as a query string; undefined until the address has been read
 */
export function useAddress(
  samples: ReadonlyMap<string, Picture>,
  model: OpenModel | undefined,
): string | undefined {
  const { picture, view } = useSyncExternalStore(subscribeSession, getSession, getServerSession);
  const asked = useSyncExternalStore(offered.subscribe, offered.getState, () => NOTHING_OFFERED).model;

  useEffect(() => {
    if (getSession().view === undefined) {
      const fallback = { sample: opening.sample, view: opening.view };
      const address = decodeAddress(location.search, fallback, [...samples.keys()]);
      const { sample, crop } = address;
      const named = sample === undefined ? undefined : samples.get(sample);
      updateSession({ view: address.view, picture: named && crop ? { ...named, crop } : named });
      // Only offered: what the reader did not ask for is not downloaded.
      offered.set({ model: address.model });
    }
    const session = getSession();
    const { result, working } = sharedEngine().getState();
    if (session.picture && !result && !working && !savesData()) {
      void choosePicture(sharedEngine(), session.picture);
    }
  }, [samples]);

  const search =
    view &&
    encodeAddress({
      sample: picture?.sample,
      crop: picture?.crop,
      model: model?.official?.id ?? asked,
      view,
    });
  useEffect(() => {
    if (search === undefined) return;
    const timer = setTimeout(() => {
      if (location.search !== `?${search}`) {
        history.replaceState(history.state, '', `?${search}${location.hash}`);
      }
    }, WRITE_DELAY);
    return () => clearTimeout(timer);
  }, [search]);
  return search;
}
