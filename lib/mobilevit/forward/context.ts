import type { Modes } from '../spec/modes';
import type { Ops } from './ops';
import type { TapSink } from './taps';

/** What a run brings to the parts that it goes through: how to compute, whom to tell, what the attention does. */
export interface Context {
  readonly ops: Ops;
  readonly taps: TapSink;
  readonly modes: Modes;
}
