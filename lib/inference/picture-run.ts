/** Running the network over a picture, the first time and again with other settings. */
import { DownloadError } from '@/lib/checkpoint/download';
import { officialOf } from '@/lib/checkpoint/official';
import { AS_TRAINED, type Modes, sameModes } from '@/lib/mobilevit/spec/modes';
import type { OpenModel, Picture, Result } from './engine-state';
import { KeptRun, type Prepared, release } from './kept-run';
import type { Handle, Preprocessing, Ran } from './protocol';
import type { Station } from './station';

/** For a checkpoint without a manifest: what timm's MobileViTs expect, at the size they were published for. */
const DEFAULT_PREPROCESSING: Preprocessing = { size: 256, filter: 'bilinear' };

/** What a run is to do and whom to tell. */
export interface Wanted {
  readonly modes: Modes;
  readonly keep: readonly string[];
  readonly epoch: number;
  /** Told after each part. */
  readonly onProgress: (done: number, of: number) => void;
}

export interface PictureRun {
  readonly result: Result;
  /** The caller's to release. */
  readonly kept: KeptRun;
}

/**
 * Decodes a picture and runs the network over it.
 *
 * @throws EngineError, DownloadError; the worker then keeps nothing of it
 */
export async function runPicture(station: Station, picture: Picture, wanted: Wanted): Promise<PictureRun> {
  const { connection, model } = station;
  const blob = typeof picture.source === 'string' ? await fetchPicture(picture.source) : picture.source;
  const preprocessing: Preprocessing = { ...preprocessingOf(model), crop: picture.crop };
  const answer = await connection.request(
    { op: 'prepare', picture: blob, preprocessing },
    { epoch: wanted.epoch },
  );
  const prepared: Prepared = { ...answer, size: preprocessing.size, preprocessing };
  try {
    if (sameModes(wanted.modes, AS_TRAINED)) {
      const ran = await run(station, prepared, wanted, AS_TRAINED, undefined);
      return finished(station, picture, prepared, wanted, ran, ran.logits);
    }
    const halves = { ...wanted, onProgress: (done: number, of: number) => wanted.onProgress(done, 2 * of) };
    const before = await run(station, prepared, halves, AS_TRAINED, undefined);
    try {
      const rest = {
        ...wanted,
        onProgress: (done: number, of: number) => wanted.onProgress(of + done, 2 * of),
      };
      const ran = await run(station, prepared, rest, wanted.modes, before.run);
      return finished(station, picture, prepared, wanted, ran, before.logits);
    } finally {
      release(connection, before.run);
    }
  } catch (error) {
    release(connection, prepared.image);
    throw error;
  }
}

/**
 * Runs the network again over the picture of an earlier run, which shares its decoded image.
 *
 * @param result the earlier run's
 * @throws EngineError; the earlier run stays as it is
 */
export async function runAgain(
  station: Station,
  earlier: KeptRun,
  result: Result,
  wanted: Wanted,
): Promise<PictureRun> {
  const ran = await run(station, earlier.prepared, wanted, wanted.modes, earlier.run);
  const trained = sameModes(wanted.modes, AS_TRAINED) ? ran.logits : result.trained;
  return finished(station, result.picture, earlier.prepared, wanted, ran, trained);
}

function run(
  { connection }: Station,
  { image }: Prepared,
  { keep, epoch, onProgress }: Wanted,
  modes: Modes,
  base: Handle | undefined,
): Promise<Ran> {
  return connection.request(
    { op: 'run', image, keep, modes, base },
    { epoch, onPart: (_, done, of) => onProgress(done, of) },
  );
}

function finished(
  { connection, backend, simd, kernels, model }: Station,
  picture: Picture,
  prepared: Prepared,
  { keep, modes, epoch }: Wanted,
  { run: handle, logits, parts, ms }: Ran,
  trained: Float32Array,
): PictureRun {
  const { width, height, size, preprocessing } = prepared;
  return {
    kept: new KeptRun(connection, prepared, handle, modes, keep),
    result: {
      picture,
      width,
      height,
      size,
      preprocessing,
      model,
      backend,
      simd,
      kernels,
      modes,
      logits,
      trained,
      parts,
      ms,
      epoch,
    },
  };
}

/** What the checkpoint was evaluated with: as its manifest or its publisher says. */
function preprocessingOf({ manifest, official }: OpenModel): Preprocessing {
  if (manifest) return { size: manifest.inputSize, filter: manifest.preprocessing.filter };
  return official ? officialOf(official.id).preprocessing : DEFAULT_PREPROCESSING;
}

async function fetchPicture(url: string): Promise<Blob> {
  const response = await fetch(url).catch(() => undefined);
  if (!response) throw new DownloadError({ code: 'unreachable', data: { url } });
  if (!response.ok) throw new DownloadError({ code: 'refused', data: { url, status: response.status } });
  return response.blob();
}
