/**
 * What panels ask about the result on show beside looking at it: taps, single units, pokes, receptive fields. Nothing
 * here changes what is on show; a newer picture or setting supersedes all of it.
 */

import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { isCrash, isSuperseded } from './failures';
import type { KeptRun } from './kept-run';
import {
  EngineError,
  type FieldQuestion,
  type FieldValues,
  type Poke,
  type PokeAnswer,
  type TapValues,
} from './protocol';
import type { Station } from './station';

/** What the engine tells about the result on show, and is told. */
export interface Host {
  /** The run on show, and the epoch that questions about it belong to. */
  showing(): { readonly kept: KeptRun | undefined; readonly epoch: number };
  /** The worker in use, with the open checkpoint. */
  station(): Station | undefined;
  /** Resolves when nothing newer than the result on show is under way. */
  settled(): Promise<void>;
  /** Told that a worker died over a question; says whether a result from another worker will follow. */
  crashed(error: unknown): boolean;
  /** Told that a question was answered. */
  answered(): void;
}

const superseded = () => new EngineError({ code: 'superseded' });

export class SideRequests {
  readonly #host: Host;
  readonly #required = new Map<string, readonly string[]>();
  readonly #turns = { poke: 0, field: 0 };

  constructor(host: Host) {
    this.#host = host;
  }

  /** Taps that somebody requires. */
  get required(): readonly string[] {
    return [...this.#required.values()].flat();
  }

  /**
   * Values of a tap of the newest result.
   *
   * @throws EngineError `superseded` when there is no result to read from any more, `unknown-tap` when it does not keep
   * the tap
   */
  readonly read = (tap: string): Promise<TapValues> =>
    this.#ask((kept, epoch) => kept.read(tap, undefined, epoch));

  /**
   * One unit's channels: of a map tap the cell's, of a sequence tap those of the token that unfolding makes of the cell.
   *
   * @throws EngineError as `read`
   */
  readonly readCell = async (tap: string, cell: Cell): Promise<Float32Array> =>
    (await this.#ask((kept, epoch) => kept.read(tap, cell, epoch))).values;

  /**
   * Makes the newest result keep these taps too, and the results after it, until the same caller requires others; an
   * empty list gives up. Resolves when they can be read, or when there is no result yet.
   *
   * @param by tells callers apart, so that each can change its own list
   * @throws EngineError `unknown-tap` for a tap that the network does not have; the list is then given up
   */
  readonly require = async (taps: readonly string[], by = 'panel'): Promise<void> => {
    if (taps.length > 0) this.#required.set(by, taps);
    else this.#required.delete(by);
    for (;;) {
      await this.#host.settled();
      const { kept, epoch: before } = this.#host.showing();
      if (!kept || this.#required.get(by) !== taps) return;
      try {
        return await this.#ask((run, epoch) => run.hold(taps, epoch));
      } catch (error) {
        const { kept: now, epoch } = this.#host.showing();
        // A newer result took the place of the one that was to hold them, or is about to: look again.
        if (isSuperseded(error) && (now !== kept || epoch !== before)) continue;
        // Or every result to come would fail.
        if (this.#required.get(by) === taps) this.#required.delete(by);
        throw error;
      }
    }
  };

  /**
   * Tensors of the open checkpoint by timm's names, in PyTorch's layouts, batch norm not folded.
   *
   * @throws EngineError `superseded` when no checkpoint is open, `unknown-tap` for a name that it does not have
   */
  readonly weights = async (names: readonly string[]): Promise<Map<string, TapValues>> => {
    const station = this.#host.station();
    if (!station) throw superseded();
    const { weights } = await station.connection.request({ op: 'weights', names }, { epoch: 0 });
    return new Map(weights);
  };

  /**
   * Changes a square of the picture on show and answers, for each setting of the attention, with the logits and the
   * watched unit. The result on show stays as it is. The newest call counts: older ones throw `superseded`, and so do
   * all when another picture or setting is shown.
   *
   * @throws EngineError
   */
  readonly poke = async (question: Poke): Promise<readonly PokeAnswer[]> => {
    const turn = ++this.#turns.poke;
    const { answers } = await this.#ask(({ connection, prepared }, epoch) =>
      connection.request({ op: 'poke', turn, image: prepared.image, ...question }, { epoch }),
    );
    if (turn !== this.#turns.poke) throw superseded();
    return answers;
  };

  /**
   * Measures a unit's effective receptive field on the picture on show. `onProbe` is told the field so far after each
   * probe. The newest call counts, as with `poke`.
   *
   * @throws EngineError
   */
  readonly field = async (
    question: FieldQuestion,
    onProbe: (done: number, rms: Float32Array) => void = () => undefined,
  ): Promise<FieldValues> => {
    const turn = ++this.#turns.field;
    const field = await this.#ask((kept, epoch) => {
      const current = () => turn === this.#turns.field && this.#host.showing().kept === kept;
      return kept.connection.request(
        { op: 'field', turn, image: kept.prepared.image, ...question },
        { epoch, onProbe: (done, rms) => current() && onProbe(done, rms) },
      );
    });
    if (turn !== this.#turns.field) throw superseded();
    return field;
  };

  /** Stops the field that is being measured: it throws `superseded`, and the worker is free. */
  readonly stopField = (): void => {
    const turn = ++this.#turns.field;
    const { kept, epoch } = this.#host.showing();
    kept?.connection.request({ op: 'stop', of: 'field', turn }, { epoch }).catch(() => undefined);
  };

  /** Asks about the result on show. Whatever goes wrong once it is no longer on show is `superseded`. */
  async #ask<T>(request: (kept: KeptRun, epoch: number) => Promise<T>): Promise<T> {
    const { kept, epoch } = this.#host.showing();
    if (!kept) throw superseded();
    try {
      const answer = await request(kept, epoch);
      this.#host.answered();
      return answer;
    } catch (error) {
      const gone = this.#host.showing().kept !== kept || (isCrash(error) && this.#host.crashed(error));
      throw gone ? superseded() : error;
    }
  }
}
