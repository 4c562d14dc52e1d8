/** A run that a worker keeps, with the picture it ran over: what panels read from, and what the next run builds on. */
import type { Modes } from '@/lib/mobilevit/spec/modes';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import type { Connection } from './connection';
import type { Handle, Preprocessing, TapValues } from './protocol';

/** A picture that a worker has decoded and cut to the network's input. */
export interface Prepared {
  readonly image: Handle;
  /** Size of the picture, upright, in its own pixels. */
  readonly width: number;
  readonly height: number;
  /** Side of the square that goes in. */
  readonly size: number;
  readonly preprocessing: Preprocessing;
}

export class KeptRun {
  readonly #taps: Set<string>;

  constructor(
    readonly connection: Connection,
    readonly prepared: Prepared,
    readonly run: Handle,
    readonly modes: Modes,
    taps: readonly string[],
  ) {
    this.#taps = new Set(taps);
  }

  /** Values of a kept tap, or of one unit of it. */
  read(tap: string, cell: Cell | undefined, epoch: number): Promise<TapValues> {
    return this.connection.request({ op: 'read', run: this.run, tap, cell }, { epoch });
  }

  /** Makes the run keep these taps too; without a request if it keeps them already. */
  async hold(taps: readonly string[], epoch: number): Promise<void> {
    const missing = taps.filter((tap) => !this.#taps.has(tap));
    if (missing.length === 0) return;
    await this.connection.request({ op: 'hold', run: this.run, taps: missing }, { epoch });
    for (const tap of missing) this.#taps.add(tap);
  }

  /** Lets go of the run, and of its picture unless `successor` runs over the same one. */
  release(successor?: KeptRun): void {
    release(this.connection, this.run);
    const shared =
      successor?.connection === this.connection && successor.prepared.image === this.prepared.image;
    if (!shared) release(this.connection, this.prepared.image);
  }
}

/** Lets go of a picture or a run; a worker that is gone has let go of everything. */
export function release(connection: Connection, handle: Handle): void {
  connection.request({ op: 'release', handle }, { epoch: 0 }).catch(() => undefined);
}
