/**
 * The worker in use and what another one would be made from: the checkpoint's bytes and the backend. Downloads and
 * starts once, however many ask; says in the engine's state how that stands.
 */
import type { Manifest } from '@/lib/checkpoint/manifest';
import type { EngineState } from './engine-state';
import type { BackendName } from './protocol';
import {
  type Berth,
  type Checkpoint,
  loadCheckpoint,
  openBerth,
  openStation,
  type Station,
  type StationOptions,
} from './station';

export interface SupplyOptions extends StationOptions {
  /** Downloads the checkpoint that the site ships. */
  readonly download: (options: {
    signal: AbortSignal;
    onProgress: (bytes: number, total: number) => void;
  }) => Promise<{ manifest: Manifest; bytes: ArrayBuffer }>;
}

export class StationSupply {
  readonly #options: SupplyOptions;
  readonly #report: (change: Partial<EngineState>) => void;
  #checkpoint: Checkpoint | undefined;
  #station: Station | undefined;
  #starting: Promise<Station> | undefined;
  #downloading: AbortController | undefined;
  #backend: BackendName = 'wasm';

  constructor(options: SupplyOptions, report: (change: Partial<EngineState>) => void) {
    this.#options = options;
    this.#report = report;
  }

  /** The worker now in use; it may have died. */
  get station(): Station | undefined {
    return this.#station;
  }

  get alive(): boolean {
    return this.#station?.connection.alive === true;
  }

  /** The backend of the worker in use, or of the one that will be. */
  get backend(): BackendName {
    return this.#backend;
  }

  /** The worker with its model, made if need be; calls that come while it starts share it. */
  async ready(): Promise<Station> {
    if (this.#station?.connection.alive) return this.#station;
    this.#starting ??= (async () => {
      const station = this.#checkpoint
        ? await this.#start(this.#backend, this.#checkpoint)
        : await this.#startMeanwhile();
      this.settle(station);
      return station;
    })().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  /** Starts the worker while the checkpoint that the site ships is on its way: neither waits for the other. */
  async #startMeanwhile(): Promise<Station> {
    const backend = this.#backend;
    const berth = openBerth(this.#options, backend);
    // What keeps it from starting is told when its turn comes, after the download.
    const end = () => berth.then(({ connection }) => connection.close()).catch(() => undefined);
    berth.catch(() => undefined);
    try {
      this.#checkpoint = await this.download();
    } catch (error) {
      void end();
      throw error;
    }
    if (backend === this.#backend) return this.#start(backend, this.#checkpoint, berth);
    // The reader chose another backend meanwhile.
    void end();
    return this.#start(this.#backend, this.#checkpoint);
  }

  /** The checkpoint that the site ships. */
  async download(): Promise<Checkpoint> {
    this.#downloading = new AbortController();
    this.#report({ status: 'downloading' });
    try {
      const { manifest, bytes } = await this.#options.download({
        signal: this.#downloading.signal,
        onProgress: (done, total) => this.#report({ download: { bytes: done, total } }),
      });
      return { bytes, manifest, official: undefined, sha256: manifest.sha256, name: manifest.id };
    } finally {
      this.#downloading = undefined;
      // A cancelled download has nobody left who would say how things stand; the others set what follows.
      this.#report({ download: undefined, status: this.alive ? 'ready' : 'idle' });
    }
  }

  /** Stops the download that is under way. */
  abort(): void {
    this.#downloading?.abort();
  }

  /** Puts another checkpoint in the place of the one in use. A bad one leaves everything as it is, and throws. */
  async open(getCheckpoint: () => Promise<Checkpoint>): Promise<void> {
    await this.#starting?.catch(() => undefined);
    const checkpoint = await getCheckpoint();
    const current = this.#station;
    const next = current?.connection.alive
      ? await loadCheckpoint(current.connection, current, checkpoint)
      : await this.#start(this.#backend, checkpoint);
    this.#checkpoint = checkpoint;
    this.settle(next);
  }

  /** Another worker with the same checkpoint, which is the caller's. Undefined while there is no checkpoint. */
  async another(backend: BackendName): Promise<Station | undefined> {
    return this.#checkpoint && this.#start(backend, this.#checkpoint);
  }

  /** Says which backend the first worker shall have. */
  prefer(backend: BackendName): void {
    this.#backend = backend;
  }

  /** Puts a worker to use. The one before is the caller's to close. */
  settle(station: Station): void {
    this.#station = station;
    this.#backend = station.backend;
    this.#report({ status: 'ready', backend: station.backend, model: station.model, failure: undefined });
  }

  /** Ends the worker in use. Whatever else a browser has, wasm is the backend that every reader can fall back on. */
  drop(): void {
    this.#station?.connection.close();
    this.#station = undefined;
    this.#backend = 'wasm';
  }

  #start(backend: BackendName, checkpoint: Checkpoint, berth?: Promise<Berth>): Promise<Station> {
    if (!this.#station) this.#report({ status: 'starting' });
    return openStation(this.#options, backend, checkpoint, berth);
  }
}
