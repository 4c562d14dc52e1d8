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

/** Who is told of every intermediate value as a run makes it. */
export interface TapSink {
  wants(name: TapName): boolean;
  /**
   * Notes a value, in the layout of the computation; the tap's values are `factor` times these. The value stays its
   * maker's.
   */
  record(name: TapName, value: tf.Tensor, factor?: number): void;
}

/** Keeps, of all that a run makes, the taps that were asked for, in the shapes of the tap table. */
export class Taps implements TapSink {
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

  /** What is kept shares the value's memory where it can. */
  record(name: TapName, value: tf.Tensor, factor = 1): void {
    const spec = this.wanted.get(name);
    if (!spec) return;
    const scaled = factor === 1 ? value : tf.mul(value, factor);
    this.kept.set(name, tf.keep(tf.reshape(scaled, [...spec.shape])));
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
