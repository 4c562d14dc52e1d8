/** One worker and the questions that are open with it: requests out, answers matched, death noticed. */
import { type Answers, EngineError, type Operation, type OperationName, type Reply } from './protocol';

/** What a connection needs of a Worker; tests give it another. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface RequestOptions {
  readonly epoch: number;
  readonly transfer?: Transferable[];
  /** Called after each part of a run. */
  readonly onPart?: (part: string, done: number, of: number) => void;
  /** Called after each probe of a field, with the field so far. */
  readonly onProbe?: (done: number, rms: Float32Array) => void;
}

interface Pending {
  resolve(value: Answers[OperationName]): void;
  reject(error: EngineError): void;
  onPart: RequestOptions['onPart'];
  onProbe: RequestOptions['onProbe'];
}

/** A worker that says nothing for this long while it owes an answer is taken for dead (milliseconds). */
const SILENCE = 30_000;

export class Connection {
  readonly #worker: WorkerLike;
  readonly #silence: number;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #dead: EngineError | undefined;

  /** @param silence milliseconds without a word, while an answer is owed, that mean death */
  constructor(worker: WorkerLike, silence = SILENCE) {
    this.#worker = worker;
    this.#silence = silence;
    worker.onmessage = (event) => this.#hear(event.data);
    worker.onerror = (event) => this.#die(event.message || 'the worker stopped');
  }

  get alive(): boolean {
    return this.#dead === undefined;
  }

  /**
   * Asks the worker; resolves with its answer.
   *
   * @throws EngineError with the worker's failure, or `crashed` when it dies before answering
   */
  request<Op extends Operation>(operation: Op, options: RequestOptions): Promise<Answers[Op['op']]> {
    if (this.#dead) return Promise.reject(this.#dead);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, {
        resolve: (value) => resolve(value as Answers[Op['op']]),
        reject,
        onPart: options.onPart,
        onProbe: options.onProbe,
      });
      this.#worker.postMessage({ ...operation, id, epoch: options.epoch }, options.transfer ?? []);
      this.#listen();
    });
  }

  /** Ends the worker; open questions are answered with `crashed`. */
  close(): void {
    this.#die('closed');
  }

  #hear(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.kind === 'part') {
      pending.onPart?.(reply.part, reply.done, reply.of);
    } else if (reply.kind === 'probe') {
      pending.onProbe?.(reply.done, reply.rms);
    } else if (reply.kind !== 'alive') {
      this.#pending.delete(reply.id);
      if (reply.kind === 'done') pending.resolve(reply.value);
      else pending.reject(new EngineError(reply.failure));
    }
    this.#listen();
  }

  /** Starts the wait for the next word anew; without an open question there is nothing to wait for. */
  #listen(): void {
    clearTimeout(this.#watch);
    if (this.#pending.size === 0) return;
    this.#watch = setTimeout(() => this.#die('no answer'), this.#silence);
  }

  #die(reason: string): void {
    if (this.#dead) return;
    this.#dead = new EngineError({ code: 'crashed', data: { reason } });
    clearTimeout(this.#watch);
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    for (const pending of this.#pending.values()) pending.reject(this.#dead);
    this.#pending.clear();
  }
}
