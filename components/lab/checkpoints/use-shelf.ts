'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { EMPTY_SHELF, type ShelfState, sharedShelf } from '@/lib/checkpoint/shelf';

const subscribe = (listener: () => void) => sharedShelf().subscribe(listener);

/** The official checkpoints' state, live. On the server and in the first client render: empty. */
export function useShelf(): ShelfState {
  useEffect(() => {
    void sharedShelf().refresh();
  }, []);
  return useSyncExternalStore(
    subscribe,
    () => sharedShelf().getState(),
    () => EMPTY_SHELF,
  );
}
