/** A worker with its backend started and a checkpoint loaded, and what can be asked of it as a whole. */
import { DownloadError } from '@/lib/checkpoint/download';
import type { Manifest } from '@/lib/checkpoint/manifest';
import { Connection, type WorkerLike } from './connection';
import type { OpenModel, Picture, Result } from './engine-state';
import type { BackendName, Handle, Preprocessing } from './protocol';

/** The bytes of a checkpoint, kept so that another worker can be made from them. */
export interface Checkpoint {
  readonly bytes: ArrayBuffer;
  /** Undefined for a file of the reader's own. */
  readonly manifest: Manifest | undefined;
  readonly name: string;
}

export interface Station {
  readonly connection: Connection;
  readonly backend: BackendName;
  readonly model: OpenModel;
}

export interface StationOptions {
  readonly startWorker: () => WorkerLike;
  /** Absolute address of the folder with tfjs's wasm files. */
  readonly wasmBase: string;
  /** Milliseconds of silence that mean a dead worker. */
  readonly silence?: number;
}

/** Starting and loading are never superseded: whatever picture comes next needs them. */
const ANY_EPOCH = { epoch: 0 };

/** For a checkpoint without a manifest: what timm's MobileViTs expect, at the size they were published for. */
const DEFAULT_PREPROCESSING: Preprocessing = { size: 256, filter: 'bilinear' };

/**
 * Starts a worker on a backend and loads a checkpoint into it.
 *
 * @throws EngineError; the worker is then ended
 */
export async function openStation(
  { startWorker, wasmBase, silence }: StationOptions,
  backend: BackendName,
  checkpoint: Checkpoint,
): Promise<Station> {
  const connection = new Connection(startWorker(), silence);
  try {
    await connection.request({ op: 'start', backend, wasmBase }, ANY_EPOCH);
    return await loadCheckpoint(connection, backend, checkpoint);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Loads a checkpoint into a worker that has started.
 *
 * @throws EngineError `bad-checkpoint`; the model that was there stays
 */
export async function loadCheckpoint(
  connection: Connection,
  backend: BackendName,
  { bytes, manifest, name }: Checkpoint,
): Promise<Station> {
  // The worker gets a copy: the bytes here are what a replacement is made from.
  const copy = bytes.slice(0);
  const loaded = await connection.request(
    { op: 'load', checkpoint: copy },
    { ...ANY_EPOCH, transfer: [copy] },
  );
  return { connection, backend, model: { ...loaded, manifest, name } };
}

export interface PictureRun {
  readonly result: Result;
  /** The run whose taps the worker keeps; the caller's to release. */
  readonly run: Handle;
}

/**
 * Runs the network over a picture.
 *
 * @param onProgress told after each part
 * @throws EngineError, DownloadError
 */
export async function runPicture(
  { connection, backend, model }: Station,
  picture: Picture,
  keep: readonly string[],
  epoch: number,
  onProgress: (done: number, of: number) => void,
): Promise<PictureRun> {
  const blob = typeof picture.source === 'string' ? await fetchPicture(picture.source) : picture.source;
  const preprocessing = model.manifest
    ? { size: model.manifest.inputSize, filter: model.manifest.preprocessing.filter }
    : DEFAULT_PREPROCESSING;
  const { image, width, height } = await connection.request(
    { op: 'prepare', picture: blob, preprocessing },
    { epoch },
  );
  try {
    const { run, logits, parts, ms } = await connection.request(
      { op: 'run', image, keep },
      { epoch, onPart: (_, done, of) => onProgress(done, of) },
    );
    const { size } = preprocessing;
    return { run, result: { picture, width, height, size, model, backend, logits, parts, ms, epoch } };
  } finally {
    release(connection, image);
  }
}

/** Lets go of a picture or a run; a worker that is gone has let go of everything. */
export function release(connection: Connection, handle: Handle): void {
  connection.request({ op: 'release', handle }, ANY_EPOCH).catch(() => undefined);
}

async function fetchPicture(url: string): Promise<Blob> {
  const response = await fetch(url).catch(() => undefined);
  if (!response) throw new DownloadError({ code: 'unreachable', data: { url } });
  if (!response.ok) throw new DownloadError({ code: 'refused', data: { url, status: response.status } });
  return response.blob();
}
