/**
 * The engine as the page sees it: which checkpoint, which backend, which picture, and what came out.
 *
 * It keeps the picture and the checkpoint's bytes, so that a crash, a lost context, a change of backend are all
 * answered alike: another worker, the same checkpoint, the same picture. What is on screen stays until its successor
 * is there. Nothing here knows React; components subscribe.
 */
import { DownloadError, type DownloadFailure } from '@/lib/checkpoint/download';
import type { Manifest } from '@/lib/checkpoint/manifest';
import { Connection, type WorkerLike } from './connection';
import {
  type BackendName,
  EngineError,
  type Failure,
  type Handle,
  type Loaded,
  type PartTime,
  type Preprocessing,
  type TapValues,
} from './protocol';

/** A picture to look at: one of the site's samples, or a file of the reader's. */
export interface Picture {
  readonly id: string;
  /** Id among the samples; undefined for the reader's own. */
  readonly sample: string | undefined;
  /** The file's name or the sample's, for failures and captions. */
  readonly name: string;
  /** Where an <img> finds it: an address, or an object URL of `source`. */
  readonly url: string;
  /** The file itself, or the address to fetch it from. */
  readonly source: Blob | string;
}

export interface OpenModel extends Loaded {
  /** A shipped checkpoint's manifest; undefined for a file of the reader's own. */
  readonly manifest: Manifest | undefined;
  /** The file's name, as the reader knows it. */
  readonly name: string;
}

export interface Result {
  readonly picture: Picture;
  /** Size of the picture, upright, in its own pixels. */
  readonly width: number;
  readonly height: number;
  /** Side of the square that went in. */
  readonly size: number;
  readonly model: OpenModel;
  readonly backend: BackendName;
  readonly logits: Float32Array;
  readonly parts: readonly PartTime[];
  readonly ms: number;
  /** Counts results; a tap is read from the newest only. */
  readonly epoch: number;
}

export type EngineFailure = Failure | DownloadFailure;

export interface EngineState {
  readonly status: 'idle' | 'downloading' | 'starting' | 'ready' | 'failed';
  /** Bytes of the checkpoint, while it downloads. */
  readonly download: { readonly bytes: number; readonly total: number } | undefined;
  readonly backend: BackendName | undefined;
  readonly model: OpenModel | undefined;
  /** The picture that is being worked on, and how many of the network's parts are done. */
  readonly working: { readonly picture: Picture; readonly done: number; readonly of: number } | undefined;
  readonly result: Result | undefined;
  /** The last thing that went wrong, until the next thing goes right. */
  readonly failure: EngineFailure | undefined;
  /** Workers that died and were replaced. */
  readonly restarts: number;
}

export interface EngineOptions {
  readonly startWorker: () => WorkerLike;
  /** Absolute address of the folder with tfjs's wasm files. */
  readonly wasmBase: string;
  /** Downloads the checkpoint that the site ships. */
  readonly download: (options: {
    signal: AbortSignal;
    onProgress: (bytes: number, total: number) => void;
  }) => Promise<{ manifest: Manifest; bytes: ArrayBuffer }>;
  /** Taps that every run keeps for the panels. */
  readonly keep: readonly string[];
  /** Milliseconds of silence that mean a dead worker. */
  readonly silence?: number;
}

interface Checkpoint {
  readonly bytes: ArrayBuffer;
  readonly manifest: Manifest | undefined;
  readonly name: string;
}

/** A worker with its backend started and a checkpoint loaded. */
export interface Station {
  readonly connection: Connection;
  readonly backend: BackendName;
  readonly model: OpenModel;
}

/** For a checkpoint without a manifest: what timm's MobileViTs expect, at the size they were published for. */
const DEFAULT_PREPROCESSING: Preprocessing = { size: 256, filter: 'bilinear' };
/** Deaths in a row, without a result between them, after which the engine stops trying. */
const MAX_DEATHS = 2;

export class Engine {
  readonly #options: EngineOptions;
  readonly #listeners = new Set<() => void>();
  #state: EngineState = {
    status: 'idle',
    download: undefined,
    backend: undefined,
    model: undefined,
    working: undefined,
    result: undefined,
    failure: undefined,
    restarts: 0,
  };
  #checkpoint: Checkpoint | undefined;
  #station: Station | undefined;
  #starting: Promise<Station> | undefined;
  #downloading: AbortController | undefined;
  #backend: BackendName = 'wasm';
  #epoch = 0;
  #deaths = 0;
  /** Where the newest result's taps are kept. */
  #kept: { connection: Connection; run: Handle } | undefined;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  readonly getState = (): EngineState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Downloads, starts and loads, so that the first picture need not wait. Resolves when that is done or has failed. */
  async prepare(): Promise<void> {
    try {
      await this.#ready();
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Runs the network over a picture. A newer call supersedes an older one, wherever that stands; a failure leaves the
   * result before it in place and says why in `failure`.
   */
  async show(picture: Picture): Promise<void> {
    const epoch = ++this.#epoch;
    this.#set({ working: { picture, done: 0, of: 0 }, failure: undefined });
    try {
      const station = await this.#ready();
      await this.#analyse(station, picture, epoch);
      this.#deaths = 0;
    } catch (error) {
      if (epoch !== this.#epoch) return;
      if (isCrash(error) && this.#recovers()) return this.show(picture);
      this.#fail(error);
    }
  }

  /** Stops the download and the run that are under way; what is on screen stays. */
  cancel(): void {
    this.#epoch++;
    this.#downloading?.abort();
    this.#station?.connection.request({ op: 'cancel' }, { epoch: this.#epoch }).catch(() => undefined);
    this.#set({ working: undefined });
  }

  /** The reader has read what went wrong. */
  dismissFailure(): void {
    this.#set({ failure: undefined });
  }

  /**
   * Opens a checkpoint of the reader's own and runs the picture through it. A bad file leaves the model before it in
   * place and says in `failure` what is wrong with it.
   */
  openCheckpoint(bytes: ArrayBuffer, name: string): Promise<void> {
    return this.#open(async () => ({ bytes, manifest: undefined, name }));
  }

  /** Goes back to the checkpoint that the site ships. */
  openShipped(): Promise<void> {
    return this.#open(() => this.#download());
  }

  async #open(getCheckpoint: () => Promise<Checkpoint>): Promise<void> {
    this.#set({ failure: undefined });
    try {
      await this.#starting?.catch(() => undefined);
      const checkpoint = await getCheckpoint();
      const current = this.#station;
      const next = current?.connection.alive
        ? await this.#load(current.connection, current.backend, checkpoint)
        : await this.#start(this.#backend, checkpoint);
      this.#checkpoint = checkpoint;
      this.#settle(next);
      await this.#showAgain();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Moves to another backend: a second worker starts, and its first result ends the one before. */
  async switchBackend(backend: BackendName): Promise<void> {
    if (backend === this.#backend && this.#station?.connection.alive) return;
    if (!this.#checkpoint || !this.#station) {
      this.#backend = backend;
      return;
    }
    this.#set({ status: 'starting', failure: undefined });
    try {
      this.adopt(await this.#start(backend, this.#checkpoint));
      await this.#showAgain();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** A second worker on another backend with the same checkpoint, for a trial. The caller closes or adopts it. */
  async openStation(backend: BackendName): Promise<Station | undefined> {
    return this.#checkpoint && this.#start(backend, this.#checkpoint);
  }

  /** Makes a worker the engine's own. The one before keeps the result on screen readable until the next result. */
  adopt(station: Station): void {
    const before = this.#station?.connection;
    this.#backend = station.backend;
    this.#settle(station);
    if (before !== this.#kept?.connection) before?.close();
  }

  /** The worker now in use, for a trial that compares. */
  get station(): Station | undefined {
    return this.#station;
  }

  /** Shows the newest picture again: after a change of model or backend. */
  async #showAgain(): Promise<void> {
    const picture = this.#state.working?.picture ?? this.#state.result?.picture;
    if (picture) await this.show(picture);
  }

  /**
   * Values of a tap of the newest result.
   *
   * @throws EngineError `superseded` when there is no result to read from any more
   */
  async read(tap: string): Promise<TapValues> {
    const kept = this.#kept;
    if (!kept) throw new EngineError({ code: 'superseded' });
    return kept.connection.request({ op: 'read', run: kept.run, tap }, { epoch: this.#epoch });
  }

  /** The worker with its model, made if need be; calls that come while it starts share it. */
  async #ready(): Promise<Station> {
    if (this.#station?.connection.alive) return this.#station;
    this.#starting ??= (async () => {
      this.#checkpoint ??= await this.#download();
      const station = await this.#start(this.#backend, this.#checkpoint);
      this.#settle(station);
      return station;
    })().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #download(): Promise<Checkpoint> {
    this.#downloading = new AbortController();
    this.#set({ status: 'downloading' });
    try {
      const { manifest, bytes } = await this.#options.download({
        signal: this.#downloading.signal,
        onProgress: (done, total) => this.#set({ download: { bytes: done, total } }),
      });
      return { bytes, manifest, name: manifest.id };
    } finally {
      this.#downloading = undefined;
      // A cancelled download has nobody left who would say how things stand; the others set what follows.
      this.#set({ download: undefined, status: this.#station?.connection.alive ? 'ready' : 'idle' });
    }
  }

  async #start(backend: BackendName, checkpoint: Checkpoint): Promise<Station> {
    if (!this.#station) this.#set({ status: 'starting' });
    const connection = new Connection(this.#options.startWorker(), this.#options.silence);
    try {
      const epoch = this.#epoch;
      await connection.request({ op: 'start', backend, wasmBase: this.#options.wasmBase }, { epoch });
      return await this.#load(connection, backend, checkpoint);
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  async #load(connection: Connection, backend: BackendName, checkpoint: Checkpoint): Promise<Station> {
    // The worker gets a copy: the bytes here are what a replacement is made from.
    const copy = checkpoint.bytes.slice(0);
    const loaded = await connection.request(
      { op: 'load', checkpoint: copy },
      { epoch: this.#epoch, transfer: [copy] },
    );
    const { manifest, name } = checkpoint;
    return { connection, backend, model: { ...loaded, manifest, name } };
  }

  #settle(station: Station): void {
    this.#station = station;
    this.#set({ status: 'ready', backend: station.backend, model: station.model, failure: undefined });
  }

  async #analyse({ connection, backend, model }: Station, picture: Picture, epoch: number): Promise<void> {
    if (epoch !== this.#epoch) return;
    const blob = typeof picture.source === 'string' ? await fetchPicture(picture.source) : picture.source;
    const preprocessing: Preprocessing = model.manifest
      ? { size: model.manifest.inputSize, filter: model.manifest.preprocessing.filter }
      : DEFAULT_PREPROCESSING;
    const { image, width, height } = await connection.request(
      { op: 'prepare', picture: blob, preprocessing },
      { epoch },
    );
    const free = (handle: Handle) =>
      connection.request({ op: 'release', handle }, { epoch }).catch(() => undefined);
    try {
      const { run, logits, parts, ms } = await connection.request(
        { op: 'run', image, keep: this.#options.keep },
        {
          epoch,
          onPart: (_, done, of) => {
            if (epoch === this.#epoch) this.#set({ working: { picture, done, of } });
          },
        },
      );
      if (epoch !== this.#epoch) {
        await free(run);
        return;
      }
      const before = this.#kept;
      this.#kept = { connection, run };
      if (before?.connection === connection) void free(before.run);
      else before?.connection.close();
      const size = preprocessing.size;
      this.#set({
        working: undefined,
        failure: undefined,
        result: { picture, width, height, size, model, backend, logits, parts, ms, epoch },
      });
    } finally {
      void free(image);
    }
  }

  /** After a death: whether another worker is worth starting. */
  #recovers(): boolean {
    this.#station?.connection.close();
    this.#station = undefined;
    if (!this.#kept?.connection.alive) this.#kept = undefined;
    // Whatever else a browser has, wasm is the backend that every reader can fall back on.
    this.#backend = 'wasm';
    if (++this.#deaths > MAX_DEATHS) {
      this.#deaths = 0;
      return false;
    }
    this.#set({ restarts: this.#state.restarts + 1 });
    return true;
  }

  #fail(error: unknown): void {
    const failure = failureOf(error);
    const status = this.#station?.connection.alive ? 'ready' : 'failed';
    const quiet = failure.code === 'cancelled' || failure.code === 'superseded';
    this.#set({
      status: quiet && status === 'failed' ? 'idle' : status,
      working: undefined,
      failure: quiet ? undefined : failure,
    });
  }

  #set(change: Partial<EngineState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

async function fetchPicture(url: string): Promise<Blob> {
  const response = await fetch(url).catch(() => undefined);
  if (!response) throw new DownloadError({ code: 'unreachable', data: { url } });
  if (!response.ok) throw new DownloadError({ code: 'refused', data: { url, status: response.status } });
  return response.blob();
}

const isCrash = (error: unknown): boolean => error instanceof EngineError && error.failure.code === 'crashed';

function failureOf(error: unknown): EngineFailure {
  if (error instanceof EngineError || error instanceof DownloadError) return error.failure;
  return { code: 'crashed', data: { reason: error instanceof Error ? error.message : String(error) } };
}
