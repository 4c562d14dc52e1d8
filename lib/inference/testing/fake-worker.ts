/** A stand-in for the worker, for tests of what the page does with it. */
import type { WorkerLike } from '../connection';
import {
  type Answers,
  type Failure,
  laneOf,
  type OperationName,
  type Reply,
  type Request,
} from '../protocol';

/** What a worker does with a request instead of answering as a good one does. */
export type Script = (request: Request, worker: FakeWorker) => void;

/** A worker that follows a script, else answers everything as a good one does. */
export class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  terminated = false;
  /** How long a warm pass takes here, in milliseconds. */
  warmMs = 10;
  /** What it adds to every logit. */
  offset = 0;
  /** Handles that it gave out and that were not released. */
  readonly held = new Set<number>();
  #handle = 0;
  #epoch = 0;
  readonly #turns = { poke: 0, field: 0 };

  constructor(
    private readonly script: Script | undefined,
    readonly requests: Request[],
  ) {}

  postMessage(message: unknown): void {
    const request = message as Request;
    this.requests.push(request);
    this.#epoch = Math.max(this.#epoch, request.epoch);
    const lane = laneOf(request);
    if (lane) this.#turns[lane.of] = Math.max(this.#turns[lane.of], lane.turn);
    setTimeout(() => {
      if (this.terminated) return;
      if (this.script) this.script(request, this);
      else this.answer(request);
    });
  }

  terminate(): void {
    this.terminated = true;
  }

  reply(reply: Reply): void {
    this.onmessage?.({ data: reply } as MessageEvent<Reply>);
  }

  fail(request: Request, failure: Failure): void {
    this.reply({ id: request.id, kind: 'failed', failure });
  }

  crash(): void {
    this.onerror?.({ message: 'boom' } as ErrorEvent);
  }

  answer(request: Request): void {
    const value = this.#valueFor(request);
    this.reply(
      value === 'superseded'
        ? { id: request.id, kind: 'failed', failure: { code: 'superseded' } }
        : { id: request.id, kind: 'done', value },
    );
  }

  #valueFor(request: Request): Answers[OperationName] | 'superseded' {
    const hold = () => {
      this.held.add(++this.#handle);
      return this.#handle;
    };
    const lane = laneOf(request);
    const stale = lane !== undefined && lane.turn < this.#turns[lane.of];
    const old = request.epoch < this.#epoch || stale;
    switch (request.op) {
      case 'start':
        return { backend: request.backend, simd: true, kernels: 'standard' };
      case 'load':
        return { variant: 'xxs', classes: 10, parameters: 1, naming: 'timm' };
      case 'prepare':
        return old ? 'superseded' : { image: hold(), width: 8, height: 8 };
      case 'run':
        return old
          ? 'superseded'
          : { run: hold(), logits: new Float32Array([0, 1 + this.offset]), parts: [], ms: 1 };
      case 'hold':
        return old ? 'superseded' : null;
      case 'weights':
        return { weights: request.names.map((name) => [name, { shape: [1], values: new Float32Array(1) }]) };
      case 'poke':
        return old
          ? 'superseded'
          : {
              answers: request.conditions.map((modes) => ({
                modes,
                logits: new Float32Array(2),
                vector: new Float32Array([request.image]),
                ms: 1,
              })),
            };
      case 'field': {
        if (old) return 'superseded';
        const rms = new Float32Array(1);
        for (let done = 1; done <= request.probes; done++) {
          this.reply({ id: request.id, kind: 'probe', done, rms });
        }
        return { rms, size: 1, probes: request.probes, ms: 1 };
      }
      case 'read':
        return { shape: [1], values: new Float32Array([request.run]) };
      case 'release':
        this.held.delete(request.handle);
        return null;
      case 'warm':
        return { ms: [50, this.warmMs, this.warmMs, this.warmMs] };
      default:
        return null;
    }
  }
}
