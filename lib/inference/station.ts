/** A worker with its backend started and a checkpoint loaded, and what can be asked of it as a whole. */
import type { Manifest } from '@/lib/checkpoint/manifest';
import type { OfficialFile } from '@/lib/checkpoint/official';
import { Connection, type WorkerLike } from './connection';
import type { OpenModel } from './engine-state';
import type { BackendName, Started } from './protocol';

/** The bytes of a checkpoint, kept so that another worker can be made from them. */
export interface Checkpoint {
  readonly bytes: ArrayBuffer;
  /** Undefined for a file of the reader's own. */
  readonly manifest: Manifest | undefined;
  /** Where an official checkpoint came from; undefined for every other. */
  readonly official: OfficialFile | undefined;
  readonly sha256: string | undefined;
  readonly name: string;
}

export interface Station extends Started {
  readonly connection: Connection;
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

/** A worker whose backend has started, with no checkpoint in it yet. */
export interface Berth extends Started {
  readonly connection: Connection;
}

/**
 * Starts a worker on a backend.
 *
 * @throws EngineError; the worker is then ended
 */
export async function openBerth(
  { startWorker, wasmBase, silence }: StationOptions,
  backend: BackendName,
): Promise<Berth> {
  const connection = new Connection(startWorker(), silence);
  try {
    const started = await connection.request({ op: 'start', backend, wasmBase }, ANY_EPOCH);
    return { connection, ...started };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Starts a worker on a backend and loads a checkpoint into it.
 *
 * @param berth a worker that is starting already; none for a new one
 * @throws EngineError; the worker is then ended
 */
export async function openStation(
  options: StationOptions,
  backend: BackendName,
  checkpoint: Checkpoint,
  berth = openBerth(options, backend),
): Promise<Station> {
  const { connection, ...started } = await berth;
  try {
    return await loadCheckpoint(connection, started, checkpoint);
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
  { backend, simd, kernels }: Started,
  { bytes, ...about }: Checkpoint,
): Promise<Station> {
  // The worker gets a copy: the bytes here are what a replacement is made from.
  const copy = bytes.slice(0);
  const loaded = await connection.request(
    { op: 'load', checkpoint: copy },
    { ...ANY_EPOCH, transfer: [copy] },
  );
  return { connection, backend, simd, kernels, model: { ...loaded, ...about } };
}
