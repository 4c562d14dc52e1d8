/**
 * The engine as the page sees it: which checkpoint, which backend, which picture, and what came out.
 *
 * It keeps the picture and the checkpoint's bytes, so that a crash, a lost context, a change of backend are all
 * answered alike: another worker, the same checkpoint, the same picture. What is on screen stays until its successor
 * is there. Nothing here knows React; components subscribe.
 */
import { DownloadError } from '@/lib/checkpoint/download';
import type { Manifest } from '@/lib/checkpoint/manifest';
import type { Connection } from './connection';
import { type EngineFailure, type EngineState, IDLE, type Picture } from './engine-state';
import { type BackendName, EngineError, type Handle, type TapValues } from './protocol';
import {
  type Checkpoint,
  loadCheckpoint,
  openStation,
  release,
  runPicture,
  type Station,
  type StationOptions,
} from './station';

export interface EngineOptions extends StationOptions {
  /** Downloads the checkpoint that the site ships. */
  readonly download: (options: {
    signal: AbortSignal;
    onProgress: (bytes: number, total: number) => void;
  }) => Promise<{ manifest: Manifest; bytes: ArrayBuffer }>;
  /** Taps that every run keeps for the panels. */
  readonly keep: readonly string[];
}

/** Deaths in a row, without a result between them, after which the engine stops trying. */
const MAX_DEATHS = 2;

export class Engine {
  readonly #options: EngineOptions;
  readonly #listeners = new Set<() => void>();
  #state: EngineState = IDLE;
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
        ? await loadCheckpoint(current.connection, current.backend, checkpoint)
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

  #start(backend: BackendName, checkpoint: Checkpoint): Promise<Station> {
    if (!this.#station) this.#set({ status: 'starting' });
    return openStation(this.#options, backend, checkpoint);
  }

  #settle(station: Station): void {
    this.#station = station;
    this.#set({ status: 'ready', backend: station.backend, model: station.model, failure: undefined });
  }

  async #analyse(station: Station, picture: Picture, epoch: number): Promise<void> {
    if (epoch !== this.#epoch) return;
    const { connection } = station;
    const { run, result } = await runPicture(station, picture, this.#options.keep, epoch, (done, of) => {
      if (epoch === this.#epoch) this.#set({ working: { picture, done, of } });
    });
    if (epoch !== this.#epoch) {
      release(connection, run);
      return;
    }
    const before = this.#kept;
    this.#kept = { connection, run };
    if (before?.connection === connection) release(connection, before.run);
    else before?.connection.close();
    this.#set({ working: undefined, failure: undefined, result });
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

const isCrash = (error: unknown): boolean => error instanceof EngineError && error.failure.code === 'crashed';

function failureOf(error: unknown): EngineFailure {
  if (error instanceof EngineError || error instanceof DownloadError) return error.failure;
  return { code: 'crashed', data: { reason: error instanceof Error ? error.message : String(error) } };
}
