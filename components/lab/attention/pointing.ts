import { useDeferredValue, useSyncExternalStore } from 'react';
import type { Place } from '@/lib/session/view';

/** What the reader points at for a moment. It is no part of the view: it is in no address and survives nothing. */
export interface Pointing {
  /** The place of the picture under the pointer. */
  readonly place: Place | undefined;
  /** Token of the key that is pointed at in the list of keys. */
  readonly key: number | undefined;
}

/**
 * Where `Pointing` lives: beside React's tree, so that a move of the pointer renders the overlay and what else reads
 * it, and nothing more of the lab.
 */
export interface PointingStore {
  readonly get: () => Pointing;
  readonly set: (change: Partial<Pointing>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const NOTHING: Pointing = { place: undefined, key: undefined };

export function createPointing(): PointingStore {
  let pointing = NOTHING;
  const listeners = new Set<() => void>();
  return {
    get: () => pointing,
    set: (change) => {
      pointing = { ...pointing, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is pointed at, in the very frame: for what is drawn over the picture. */
export function usePointing(store: PointingStore): Pointing {
  return useSyncExternalStore(store.subscribe, store.get, () => NOTHING);
}

/** The same once the picture has been drawn: for lists and sentences, which may be a frame late. */
export function useLatePointing(store: PointingStore): Pointing {
  return useDeferredValue(usePointing(store));
}
