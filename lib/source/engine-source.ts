/**
 * The model's newest result as a source. Imported when the reader asks for it only: a chapter's first load has no
 * engine.
 */
import { officialOf } from '@/lib/checkpoint/official';
import type { Engine } from '@/lib/inference/engine';
import type { OpenModel, Result } from '@/lib/inference/engine-state';
import { EngineError } from '@/lib/inference/protocol';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import type { Tensor } from '@/lib/xray/tensor';
import type { Source, SourceCheckpoint } from './source';
import { pictureOf, tapPicture } from './tap-picture';

export interface EngineSourceOptions {
  /** Who reads: the engine keeps one list of taps for each. */
  readonly by: string;
  /** Taps that every result is to keep, so that reading one costs no further run. Others can be read, too. */
  readonly taps: readonly string[];
}

/**
 * Makes the engine's newest result keep the taps, and reads from it: each tensor once, when it is first asked for.
 *
 * @throws EngineError `superseded` when there is no result, or a newer one came meanwhile
 */
export async function engineSource(engine: Engine, { by, taps }: EngineSourceOptions): Promise<Source> {
  const { result } = engine.getState();
  if (!result) throw new EngineError({ code: 'superseded' });
  await engine.require(taps, by);
  expectNewest(engine, result);
  const kept = new Set(taps);
  const tapsRead = new Map<string, Promise<Tensor>>();
  const weightsRead = new Map<string, Promise<Tensor>>();

  const keep = async (names: readonly string[]): Promise<void> => {
    const missing = names.filter((name) => !kept.has(name));
    if (missing.length === 0) return;
    for (const name of missing) kept.add(name);
    await engine.require([...kept], by);
  };
  const prepare = async (names: readonly string[]): Promise<void> => {
    await keep(names);
    expectNewest(engine, result);
  };

  const tap = (name: string): Promise<Tensor> =>
    once(tapsRead, name, async () => {
      const whole = pictureOf(name);
      if (whole !== undefined) return tapPicture(await tap(whole));
      await keep([name]);
      const tensor = await engine.read(name);
      expectNewest(engine, result);
      return tensor;
    });

  const weight = (name: string): Promise<Tensor> =>
    once(weightsRead, name, async () => {
      const tensor = (await engine.weights([name])).get(name);
      // Weights are of the open checkpoint, which must still be the one that made the result.
      if (engine.getState().model !== result.model) throw new EngineError({ code: 'superseded' });
      if (!tensor) throw new RangeError(`the checkpoint has no ${name}`);
      return tensor;
    });

  const { url, sample, name } = result.picture;
  return {
    kind: 'engine',
    picture: { url, sample, name },
    checkpoint: checkpointOf(result.model),
    size: result.size,
    has: () => true,
    prepare,
    tap,
    weight,
  };
}

function checkpointOf({ variant, manifest, official, name }: OpenModel): SourceCheckpoint | undefined {
  if (manifest) return undefined;
  const file = official ? officialOf(official.id).repo : name;
  return { variant, name: `${VARIANTS[variant].name}, ${file}` };
}

/** Taps are read from the newest result: what comes back must not be another's. */
function expectNewest(engine: Engine, result: Result): void {
  if (engine.getState().result !== result) throw new EngineError({ code: 'superseded' });
}

/** Remembers a promise by name, unless it fails. */
function once(
  known: Map<string, Promise<Tensor>>,
  name: string,
  read: () => Promise<Tensor>,
): Promise<Tensor> {
  const before = known.get(name);
  if (before) return before;
  const reading = read();
  known.set(name, reading);
  reading.catch(() => known.delete(name));
  return reading;
}
