/** The timing worker's end on the page: asks, matches answers, notices death. */
import { EngineError } from '../protocol';
import type { TimingAnswers, TimingOperation, TimingReply } from './protocol';

/** What a connection needs of a Worker; tests give it another. */
export interface TimingWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<TimingReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Pending {
  resolve(value: TimingAnswers[TimingOperation['op']]): void;
  reject(error: EngineError): void;
}

/** A worker that owes an answer for this long is taken for dead (milliseconds): software WebGL compiles for a while. */
const SILENCE = 90_000;

export class TimingConnection {
  readonly #worker: TimingWorker;
  readonly #silence: number;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #dead: EngineError | undefined;

  constructor(worker: TimingWorker, silence = SILENCE) {
    this.#worker = worker;
    this.#silence = silence;
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => this.#die(event.message || 'the worker stopped');
  }

  /** @throws EngineError with the worker's failure, or `crashed` when it dies before answering */
  ask<Op extends TimingOperation>(operation: Op): Promise<TimingAnswers[Op['op']]> {
    if (this.#dead) return Promise.reject(this.#dead);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, {
        resolve: (value) => resolve(value as TimingAnswers[Op['op']]),
        reject,
      });
      this.#worker.postMessage({ ...operation, id });
      clearTimeout(this.#watch);
      this.#watch = setTimeout(() => this.#die('no answer'), this.#silence);
    });
  }

  /** Ends the worker; open questions are answered with `crashed`. */
  close(): void {
    this.#die('closed');
  }

  #hear(reply: TimingReply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    this.#pending.delete(reply.id);
    if (this.#pending.size === 0) clearTimeout(this.#watch);
    if ('failure' in reply) pending.reject(new EngineError(reply.failure));
    else pending.resolve(reply.value);
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
