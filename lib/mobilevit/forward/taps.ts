import * as tf from '@tensorflow/tfjs-core';
import type { TapName, TapSpec } from '../spec/taps';

/** A run was asked to keep a tap that the network does not have. */
export class TapError extends Error {
  override readonly name = 'TapError';
  readonly code = 'unknown-tap';

  constructor(readonly data: { readonly tap: string }) {
    super('unknown-tap');
  }
}

/** Keeps, of all that a run makes, the taps that were asked for, in the shapes of the tap table. */
export class Taps {
  private readonly wanted: ReadonlyMap<string, TapSpec>;
  private readonly kept = new Map<TapName, tf.Tensor>();

  /** @throws TapError for a name that is not in `table`. */
  constructor(keep: Iterable<string>, table: readonly TapSpec[]) {
    const specs = new Map<string, TapSpec>(table.map((spec) => [spec.name, spec]));
    const wanted = new Map<string, TapSpec>();
    for (const tap of keep) {
      const spec = specs.get(tap);
      if (!spec) throw new TapError({ tap });
      wanted.set(tap, spec);
    }
    this.wanted = wanted;
  }

  wants(name: TapName): boolean {
    return this.wanted.has(name);
  }

  /** Notes a value as it is made. What is kept shares the value's memory; the value itself stays its maker's. */
  record(name: TapName, value: tf.Tensor): void {
    const spec = this.wanted.get(name);
    if (spec) this.kept.set(name, tf.keep(tf.reshape(value, [...spec.shape])));
  }

  /** Hands the kept tensors over to the caller. */
  release(): Map<TapName, tf.Tensor> {
    const released = new Map(this.kept);
    this.kept.clear();
    return released;
  }

  /** Gives up what was kept and not released. */
  dispose(): void {
    tf.dispose([...this.kept.values()]);
    this.kept.clear();
  }
}
