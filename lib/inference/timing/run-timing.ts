/** A whole run: start, warm up, then rounds in which everybody has a turn; stops when told, waits while hidden. */
import type { ContenderId } from '@/lib/latency/contenders';
import { type PassTime, type Round, turnsOf } from '@/lib/latency/timing';
import type { VariantId } from '@/lib/mobilevit/spec/variants';
import type { TimingConnection } from './connection';
import type { Watch } from './page-watch';
import type { TimedBackend, TimingStarted } from './protocol';

export interface TimingSettings {
  readonly sizes: readonly VariantId[];
  readonly rounds: number;
  readonly backend: TimedBackend;
}

export type TimingProgress =
  | { readonly phase: 'starting' }
  | { readonly phase: 'opening'; readonly done: number; readonly of: number }
  /** `round` is the one that is on, from 0; `done` passes of all rounds. */
  | {
      readonly phase: 'timing';
      readonly round: number;
      readonly done: number;
      readonly of: number;
      readonly paused: boolean;
    };

export interface TimingResult {
  readonly settings: TimingSettings;
  readonly started: TimingStarted;
  /** Whole rounds in which the tab was to be seen. */
  readonly rounds: readonly Round[];
  /** Rounds that were thrown away since the tab was hidden. */
  readonly hidden: number;
  readonly latestTimer: number;
  /** Whether the reader ended it early. */
  readonly stopped: boolean;
}

/**
 * Times the contenders turn by turn. A round in which the tab was hidden is thrown away and run again once it is seen.
 *
 * @throws EngineError where the backend does not start, or the worker dies
 */
export async function runTiming(
  settings: TimingSettings,
  connection: TimingConnection,
  watch: Watch,
  wasmBase: string,
  signal: AbortSignal,
  onProgress: (progress: TimingProgress) => void,
): Promise<TimingResult> {
  const { sizes, backend } = settings;
  onProgress({ phase: 'starting' });
  const started = await connection.ask({ op: 'start', backend, wasmBase });
  const contenders = turnsOf(sizes, 0);
  for (const [done, contender] of contenders.entries()) {
    if (signal.aborted) break;
    onProgress({ phase: 'opening', done, of: contenders.length });
    await connection.ask({ op: 'open', contender });
  }

  const rounds: Round[] = [];
  const of = settings.rounds * contenders.length;
  let hidden = 0;
  watch.wasHidden();
  while (rounds.length < settings.rounds && !signal.aborted) {
    const round = rounds.length;
    const before = round * contenders.length;
    const tell = (turn: number, paused: boolean) =>
      onProgress({ phase: 'timing', round, done: before + turn, of, paused });
    if (watch.hidden()) {
      tell(0, true);
      await watch.whenVisible(signal);
      watch.wasHidden();
      continue;
    }
    const passes = new Map<ContenderId, PassTime>();
    for (const [turn, contender] of turnsOf(sizes, round).entries()) {
      if (signal.aborted || watch.hidden()) break;
      tell(turn, false);
      passes.set(contender, await connection.ask({ op: 'pass', contender }));
    }
    if (watch.wasHidden()) hidden += 1;
    else if (passes.size === contenders.length) rounds.push(passes);
  }
  return { settings, started, rounds, hidden, latestTimer: watch.latestTimer(), stopped: signal.aborted };
}
