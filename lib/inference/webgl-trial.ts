/**
 * Whether WebGL is worth having here, found out once: when the engine is idle, in a second worker, with a deadline.
 * Software GL takes 15 s to compile what a GPU has in one, and a GPU in a phone may lose to wasm: names tell nothing,
 * a warm pass does.
 */
import type { Connection } from './connection';
import type { Engine } from './engine';
import type { Station } from './station';

export interface WebglVerdict {
  readonly outcome: 'faster' | 'slower' | 'differs' | 'failed' | 'too-slow-to-start';
  /** Time of a warm pass over wasm's; undefined where none was measured. */
  readonly ratio: number | undefined;
}

export interface Memory {
  read(): WebglVerdict | undefined;
  write(verdict: WebglVerdict): void;
}

/** The trial must be over within this time, in milliseconds. */
const DEADLINE = 10_000;
/** Passes timed; the first compiles and does not count. */
const PASSES = 4;
/** WebGL has to be this much faster before a change is worth its unrest. */
const WORTH_IT = 0.8;
/** Greatest difference between the two backends' logits, over the spread of the logits, that rounding explains. */
const SAME_ANSWER = 1e-3;

/**
 * Tries WebGL against the engine's wasm worker and moves the engine over if WebGL wins.
 *
 * @returns the verdict, remembered in `memory`; undefined where there was nothing to try or it was known already
 */
export async function tryWebgl(
  engine: Engine,
  memory: Memory,
  deadline = DEADLINE,
): Promise<WebglVerdict | undefined> {
  const { backend, result } = engine.getState();
  const wasm = engine.station;
  if (backend !== 'wasm' || !result || !wasm || memory.read()) return undefined;
  let candidate: Station | undefined;
  let expired = false;
  const trial = async (): Promise<WebglVerdict> => {
    candidate = await engine.openStation('webgl');
    if (!candidate) return { outcome: 'failed', ratio: undefined };
    if (expired) {
      candidate.connection.close();
      return { outcome: 'too-slow-to-start', ratio: undefined };
    }
    const webgl = await warmTime(candidate.connection, result.size);
    const ratio = webgl / (await warmTime(wasm.connection, result.size));
    return { outcome: ratio <= WORTH_IT ? 'faster' : 'slower', ratio };
  };
  const late = new Promise<WebglVerdict>((resolve) =>
    setTimeout(() => {
      expired = true;
      resolve({ outcome: 'too-slow-to-start', ratio: undefined });
    }, deadline),
  );
  let verdict = await Promise.race([trial(), late]).catch(
    (): WebglVerdict => ({ outcome: 'failed', ratio: undefined }),
  );
  const current = engine.getState().result;
  if (verdict.outcome === 'faster' && candidate && current && engine.station === wasm) {
    engine.adopt(candidate);
    await engine.show(current.picture);
    const after = engine.getState().result;
    if (after && after.backend === 'webgl' && !sameAnswer(current.logits, after.logits)) {
      verdict = { outcome: 'differs', ratio: verdict.ratio };
      await engine.switchBackend('wasm');
    }
  } else {
    candidate?.connection.close();
  }
  memory.write(verdict);
  return verdict;
}

/** Shortest of the warm passes, in milliseconds. */
async function warmTime(connection: Connection, size: number): Promise<number> {
  const { ms } = await connection.request({ op: 'warm', size, times: PASSES }, { epoch: 0 });
  return Math.min(...ms.slice(1));
}

function sameAnswer(a: Float32Array, b: Float32Array): boolean {
  const spread = Math.max(...a) - Math.min(...a);
  return a.every((x, i) => Math.abs(x - (b[i] ?? Number.NaN)) <= SAME_ANSWER * spread);
}

const KEY = 'mobilevit.webgl';

/** Remembers the verdict between visits, for one build of the engine; forgets where storage is refused. */
export function verdictMemory(version: string): Memory {
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
        if (typeof kept !== 'object' || kept === null || !('verdict' in kept) || !('version' in kept))
          return undefined;
        return kept.version === version ? (kept.verdict as WebglVerdict) : undefined;
      } catch {
        return undefined;
      }
    },
    write(verdict) {
      try {
        localStorage.setItem(KEY, JSON.stringify({ version, verdict }));
      } catch {
        // Private windows may refuse; the trial is then run again on the next visit.
      }
    },
  };
}
