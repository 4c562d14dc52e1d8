/** Covers places of the picture one after the other and keeps what each did; knows nothing of React or the lab. */
import type { Engine } from '@/lib/inference/engine';
import { isSuperseded } from '@/lib/inference/failures';
import type { PokeAnswer } from '@/lib/inference/protocol';
import type { FieldUnit } from '../measurement';
import { relativeChange } from './change';
import { placeKey, type Square } from './square';

/** What of the engine it takes. */
export type Poker = Pick<Engine, 'poke'>;

/** A place that was covered. */
export interface PokedPlace {
  readonly square: Square;
  /** Relative change of the unit under each condition. */
  readonly changes: readonly number[];
}

export interface Poked {
  /** The network's answers to the whole picture, one for each condition; undefined before the first. */
  readonly whole: readonly PokeAnswer[] | undefined;
  /** The place that the reader covered last, with the answers to it. */
  readonly newest: (PokedPlace & { readonly answers: readonly PokeAnswer[] }) | undefined;
  /** All places so far, each once. */
  readonly places: readonly PokedPlace[];
  /** How far a scan is. */
  readonly scan: { readonly done: number; readonly of: number } | undefined;
  readonly failed: boolean;
}

export interface Poking {
  /** Covers a place. Of many that come while the network is busy, the newest counts. */
  poke(square: Square): void;
  /** Covers many places, one after the other; what the reader covers meanwhile goes first. */
  scan(squares: readonly Square[]): void;
  stopScan(): void;
  /** Nobody wants to know any more. */
  end(): void;
}

export const UNPOKED: Poked = {
  whole: undefined,
  newest: undefined,
  places: [],
  scan: undefined,
  failed: false,
};

export function createPoking(
  engine: Poker,
  { tap, cell, conditions }: FieldUnit,
  onChange: (poked: Poked) => void,
): Poking {
  let poked = UNPOKED;
  let pending: Square | undefined;
  let queue: readonly Square[] = [];
  let busy = false;
  let ended = false;
  const places = new Map<string, PokedPlace>();
  const set = (change: Partial<Poked>) => {
    if (ended) return;
    poked = { ...poked, ...change };
    onChange(poked);
  };
  const ask = (square: Square | undefined) => engine.poke({ square, tap, cell, conditions });

  /** Covers one place. @returns whether there was one to cover */
  const next = async (whole: readonly PokeAnswer[]): Promise<boolean> => {
    const byReader = pending;
    const square = byReader ?? queue[0];
    if (!square || ended) return false;
    if (byReader) pending = undefined;
    else queue = queue.slice(1);
    const answers = await ask(square);
    const changes = answers.map(({ vector }, i) => relativeChange(whole[i]?.vector ?? [], vector));
    const place = { square, changes };
    places.set(placeKey(square), place);
    const { scan } = poked;
    set({
      places: [...places.values()],
      ...(byReader && { newest: { ...place, answers } }),
      ...(!byReader &&
        scan && { scan: queue.length > 0 ? { ...scan, done: scan.of - queue.length } : undefined }),
    });
    return true;
  };

  const work = async () => {
    if (busy) return;
    busy = true;
    try {
      const whole = poked.whole ?? (await ask(undefined));
      if (!poked.whole) set({ whole });
      while (await next(whole));
    } catch (error) {
      queue = [];
      // Superseded: another result is on its way, or the engine was stopped.
      set({ scan: undefined, failed: !isSuperseded(error) });
    } finally {
      busy = false;
    }
  };

  return {
    poke(square) {
      pending = square;
      if (poked.failed) set({ failed: false });
      void work();
    },
    scan(squares) {
      queue = squares;
      set({ scan: { done: 0, of: squares.length }, failed: false });
      void work();
    },
    stopScan() {
      queue = [];
      set({ scan: undefined });
    },
    end() {
      ended = true;
      queue = [];
      pending = undefined;
    },
  };
}
