/**
 * The engine as the page sees it: which checkpoint, which backend, which picture, and what came out.
 *
 * It keeps the picture and the checkpoint's bytes, so that a crash, a lost context, a change of backend are all
 * answered alike: another worker, the same checkpoint, the same picture. What is on screen stays until its successor
 * is there. Nothing here knows React; components subscribe.
 */
import type { OfficialFile } from '@/lib/checkpoint/official';
import { sha256Of } from '@/lib/checkpoint/sha256';
import { AS_TRAINED, type Modes, sameModes } from '@/lib/mobilevit/spec/modes';
import { type EngineState, IDLE, type Picture } from './engine-state';
import { failureOf, isCrash } from './failures';
import type { KeptRun } from './kept-run';
import { runAgain, runPicture } from './picture-run';
import type { BackendName } from './protocol';
import { SideRequests } from './side-requests';
import type { Checkpoint, Station } from './station';
import { StationSupply, type SupplyOptions } from './station-supply';
import { Store } from './store';

export interface EngineOptions extends SupplyOptions {
  /** Taps that every run keeps for the panels. */
  readonly keep: readonly string[];
}

/** Progress is told once in this time, in milliseconds: telling it draws the page anew, which the answer waits for. */
const PROGRESS_EVERY = 100;

/** Deaths in a row, without a result between them, after which the engine stops trying. */
const MAX_DEATHS = 2;

export class Engine {
  readonly #keep: readonly string[];
  readonly #store = new Store(IDLE);
  readonly #supply: StationSupply;
  readonly #side: SideRequests;
  #modes = AS_TRAINED;
  #epoch = 0;
  #deaths = 0;
  /** Deaths in a row over what panels asked, without an answer between them. */
  #sideDeaths = 0;
  /** Where the newest result's taps are kept. */
  #kept: KeptRun | undefined;
  #newest: Promise<void> = Promise.resolve();

  readonly getState = this.#store.getState;
  readonly subscribe = this.#store.subscribe;
  // What panels ask about the result on show; side-requests.ts says what each does.
  readonly read: SideRequests['read'];
  readonly readCell: SideRequests['readCell'];
  readonly require: SideRequests['require'];
  readonly weights: SideRequests['weights'];
  readonly poke: SideRequests['poke'];
  readonly field: SideRequests['field'];
  readonly stopField: SideRequests['stopField'];

  constructor({ keep, ...supply }: EngineOptions) {
    this.#keep = keep;
    this.#supply = new StationSupply(supply, (change) => this.#set(change));
    this.#side = new SideRequests({
      showing: () => ({ kept: this.#kept, epoch: this.#epoch }),
      station: () => this.station,
      settled: () => this.#settled(),
      crashed: (error) => this.#revive(error),
      answered: () => {
        this.#sideDeaths = 0;
      },
    });
    this.read = this.#side.read;
    this.readCell = this.#side.readCell;
    this.require = this.#side.require;
    this.weights = this.#side.weights;
    this.poke = this.#side.poke;
    this.field = this.#side.field;
    this.stopField = this.#side.stopField;
  }

  /** Downloads, starts and loads, so that the first picture need not wait. Resolves when that is done or has failed. */
  async prepare(): Promise<void> {
    try {
      await this.#supply.ready();
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Runs the network over a picture. A newer call supersedes an older one, wherever that stands; a failure leaves the
   * result before it in place and says why in `failure`.
   */
  show(picture: Picture): Promise<void> {
    this.#newest = this.#show(picture);
    return this.#newest;
  }

  async #show(picture: Picture): Promise<void> {
    const epoch = ++this.#epoch;
    this.#set({ working: { picture, done: 0, of: 0 }, failure: undefined });
    try {
      const station = await this.#supply.ready();
      await this.#analyse(station, picture, epoch);
      this.#deaths = 0;
    } catch (error) {
      if (epoch !== this.#epoch) return;
      if (isCrash(error) && this.#recovers()) return this.#show(picture);
      this.#fail(error);
    }
  }

  /**
   * Sets what the attention of each block does, from now on, and runs the picture on show again; its pixels are in the
   * worker still, and so is what comes before the first block that changes.
   */
  async setModes(modes: Modes): Promise<void> {
    if (sameModes(modes, this.#modes)) return this.#settled();
    this.#modes = modes;
    await this.#showAgain();
  }

  /** Stops the download and the run that are under way; what is on screen stays. */
  cancel(): void {
    this.#epoch++;
    this.#supply.abort();
    this.station?.connection.request({ op: 'cancel' }, { epoch: this.#epoch }).catch(() => undefined);
    this.#set({ working: undefined });
  }

  /** The reader has read what went wrong. */
  dismissFailure(): void {
    this.#set({ failure: undefined });
  }

  /**
   * Opens a checkpoint of the reader's own, or an official one that was fetched, and runs the picture through it. A bad
   * file leaves the model before it in place and says in `failure` what is wrong with it.
   */
  openCheckpoint(bytes: ArrayBuffer, name: string, official?: OfficialFile): Promise<void> {
    return this.#open(async () => {
      const sha256 = official ? official.sha256 : await sha256Of(bytes);
      return { bytes, manifest: undefined, official, sha256, name };
    });
  }

  /** Goes back to the checkpoint that the site ships. */
  openShipped(): Promise<void> {
    return this.#open(() => this.#supply.download());
  }

  async #open(getCheckpoint: () => Promise<Checkpoint>): Promise<void> {
    this.#set({ failure: undefined });
    try {
      await this.#supply.open(getCheckpoint);
      await this.#showAgain();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Moves to another backend: a second worker starts, and its first result ends the one before. */
  async switchBackend(backend: BackendName): Promise<void> {
    if (backend === this.#supply.backend && this.#supply.alive) return;
    if (!this.station) {
      this.#supply.prefer(backend);
      return;
    }
    this.#set({ status: 'starting', failure: undefined });
    try {
      const station = await this.openStation(backend);
      if (station) this.adopt(station);
      await this.#showAgain();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** A second worker on another backend with the same checkpoint, for a trial. The caller closes or adopts it. */
  openStation(backend: BackendName): Promise<Station | undefined> {
    return this.#supply.another(backend);
  }

  /** Makes a worker the engine's own. The one before keeps the result on screen readable until the next result. */
  adopt(station: Station): void {
    const before = this.station?.connection;
    this.#supply.settle(station);
    if (before !== this.#kept?.connection) before?.close();
  }

  /** The worker now in use, for a trial that compares. */
  get station(): Station | undefined {
    return this.#supply.station;
  }

  /** Shows the newest picture again: after a change of model or backend. */
  async #showAgain(): Promise<void> {
    const { working, result } = this.getState();
    const picture = working?.picture ?? result?.picture;
    if (picture) await this.show(picture);
  }

  async #analyse(station: Station, picture: Picture, epoch: number): Promise<void> {
    if (epoch !== this.#epoch) return;
    const before = this.#kept;
    const { result } = this.getState();
    let told = performance.now();
    const wanted = {
      modes: this.#modes,
      keep: [...new Set([...this.#keep, ...this.#side.required])],
      epoch,
      onProgress: (done: number, of: number) => {
        if (epoch !== this.#epoch || performance.now() - told < PROGRESS_EVERY) return;
        told = performance.now();
        this.#set({ working: { picture, done, of } });
      },
    };
    const again =
      before?.connection === station.connection &&
      result?.picture === picture &&
      result.model === station.model;
    const run = again
      ? await runAgain(station, before, result, wanted)
      : await runPicture(station, picture, wanted);
    if (epoch !== this.#epoch) {
      run.kept.release(this.#kept);
      return;
    }
    this.#kept = run.kept;
    if (before?.connection === station.connection) before.release(run.kept);
    else before?.connection.close();
    this.#set({ working: undefined, failure: undefined, result: run.result });
  }

  /** Resolves when the newest picture is shown or has failed, however many come while waiting. */
  async #settled(): Promise<void> {
    for (let newest: Promise<void> | undefined; newest !== this.#newest; ) {
      newest = this.#newest;
      await newest;
    }
  }

  /** After a death over a panel's question: starts another worker with the same picture, if that is worth it. */
  #revive(error: unknown): boolean {
    const { working, result } = this.getState();
    // What is under way meets the same death, and answers it.
    if (working) return true;
    if (!result || ++this.#sideDeaths > MAX_DEATHS || !this.#recovers()) {
      this.#fail(error);
      return false;
    }
    void this.show(result.picture);
    return true;
  }

  /** After a death: whether another worker is worth starting. */
  #recovers(): boolean {
    this.#supply.drop();
    if (!this.#kept?.connection.alive) this.#kept = undefined;
    if (++this.#deaths > MAX_DEATHS) {
      this.#deaths = 0;
      return false;
    }
    this.#set({ restarts: this.getState().restarts + 1 });
    return true;
  }

  #fail(error: unknown): void {
    const failure = failureOf(error);
    const status = this.#supply.alive ? 'ready' : 'failed';
    const quiet = failure.code === 'cancelled' || failure.code === 'superseded';
    this.#set({
      status: quiet && status === 'failed' ? 'idle' : status,
      working: undefined,
      failure: quiet ? undefined : failure,
    });
  }

  #set(change: Partial<EngineState>): void {
    this.#store.set(change);
  }
}
