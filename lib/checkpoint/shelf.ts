/**
 * The official checkpoints as the page sees them: which are kept, which one is on its way and how far, what went wrong.
 * It outlives components, so that a change of language finds a download still running. Nothing here knows React.
 */
import { type KeepOutcome, type KeptFile, keep, listKept, markUsed, readKept, removeKept } from './cache';
import { fetchOfficial, OfficialError, type OfficialFailure } from './download-official';
import { type OfficialFile, type OfficialId, officialOf } from './official';

/** What is being done for one checkpoint. */
export type Underway =
  /** The kept copy is read, or the hub is asked. */
  | { readonly step: 'asking'; readonly id: OfficialId }
  | {
      readonly step: 'downloading';
      readonly id: OfficialId;
      readonly bytes: number;
      /** As the hub says; before that, and where it does not, nearly. */
      readonly total: number;
    }
  | { readonly step: 'opening'; readonly id: OfficialId };

/** Something to know that stopped nothing. */
export type Remark = Exclude<KeepOutcome, 'kept'> | 'damaged';

export interface ShelfState {
  /** The kept checkpoints, the one used last first; undefined until the browser has answered. */
  readonly kept: readonly KeptFile[] | undefined;
  readonly underway: Underway | undefined;
  readonly trouble: { readonly id: OfficialId; readonly failure: OfficialFailure } | undefined;
  readonly remark: { readonly id: OfficialId; readonly code: Remark } | undefined;
}

export const EMPTY_SHELF: ShelfState = {
  kept: undefined,
  underway: undefined,
  trouble: undefined,
  remark: undefined,
};

/** Hands the bytes to whoever runs them; true if they could be used. */
export type Opener = (bytes: ArrayBuffer, file: OfficialFile) => Promise<boolean>;

export class Shelf {
  readonly #listeners = new Set<() => void>();
  #state: ShelfState = EMPTY_SHELF;
  #running: AbortController | undefined;

  readonly getState = (): ShelfState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks what is kept. */
  async refresh(): Promise<void> {
    this.#set({ kept: await listKept() });
  }

  /** Opens a checkpoint: the kept copy, or the hub's, which is then kept. A newer call supersedes an older one. */
  async open(id: OfficialId, opener: Opener): Promise<void> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    const tell = (change: Partial<ShelfState>) => {
      if (this.#running === running) this.#set(change);
    };
    tell({ underway: { step: 'asking', id }, trouble: undefined, remark: undefined });
    try {
      const kept = await readKept(id);
      if (kept.found === 'damaged') tell({ remark: { id, code: 'damaged' } });
      const { bytes, file } = kept.found === 'file' ? kept : await this.#fetch(id, signal, tell);
      if (signal.aborted) return;
      tell({ underway: { step: 'opening', id } });
      const used = await opener(bytes, file);
      if (used && kept.found !== 'file') {
        const outcome = await keep(bytes, file);
        if (outcome !== 'kept') tell({ remark: { id, code: outcome } });
      }
      if (used && kept.found === 'file') await markUsed(id);
      // A kept file that the network cannot use must not come back at every try.
      if (!used && kept.found === 'file') await removeKept(id);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code !== 'cancelled') tell({ trouble: { id, failure } });
    } finally {
      tell({ underway: undefined });
      if (this.#running === running) this.#running = undefined;
      await this.refresh();
    }
  }

  /** Stops what is under way. A checkpoint that has arrived is opened all the same. */
  cancel(): void {
    this.#running?.abort();
    this.#running = undefined;
    if (this.#state.underway) this.#set({ underway: undefined });
  }

  async remove(id: OfficialId): Promise<void> {
    await removeKept(id);
    await this.refresh();
  }

  /** The reader has read it. */
  dismiss(): void {
    this.#set({ trouble: undefined, remark: undefined });
  }

  #fetch(id: OfficialId, signal: AbortSignal, tell: (change: Partial<ShelfState>) => void) {
    const official = officialOf(id);
    return fetchOfficial(official, {
      signal,
      onProgress: (bytes, total) =>
        tell({ underway: { step: 'downloading', id, bytes, total: total ?? official.aboutBytes } }),
    });
  }

  #set(change: Partial<ShelfState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Anything unforeseen is a mistake of ours, and louder than a sentence. */
function failureOf(error: unknown): OfficialFailure {
  if (error instanceof OfficialError) return error.failure;
  throw error;
}

let shared: Shelf | undefined;

/** The page's one shelf. Browser only. */
export function sharedShelf(): Shelf {
  shared ??= new Shelf();
  return shared;
}
