/** A driver in Node with a page of its own around it, for tests of what the worker answers. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { seededImage } from '@/lib/mobilevit/spec/seeded-weights';
import manifest from '@/public/models/mobilevit-xxs-imagenette/manifest.json';
import type { Answers, Operation, Reply } from '../../protocol';
import { createDriver } from '../driver';

const MODEL = readFileSync(resolve('public/models/mobilevit-xxs-imagenette', manifest.file));
const WASM = `${resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist')}/`;

export class DriverPage {
  /** Told of every reply that is not an answer. */
  onWord: ((reply: Reply) => void) | undefined;
  clock: () => number = () => performance.now();
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #id = 0;
  readonly #answer = createDriver({
    post: (reply) => {
      if (reply.kind === 'done' || reply.kind === 'failed') this.#waiting.get(reply.id)?.(reply);
      else this.onWord?.(reply);
    },
    decode: () => Promise.reject(new Error('these tests place their pictures')),
    yieldTask: () => new Promise((done) => setImmediate(done)),
    now: () => this.clock(),
  });

  /** Whatever the worker answers. */
  async ask(operation: Operation, epoch = 0): Promise<Reply> {
    const id = ++this.#id;
    const reply = new Promise<Reply>((done) => this.#waiting.set(id, done));
    void this.#answer({ ...operation, id, epoch });
    return reply;
  }

  /** The worker's answer; throws on a failure. */
  async want<Op extends Operation>(operation: Op, epoch = 0): Promise<Answers[Op['op']]> {
    const reply = await this.ask(operation, epoch);
    if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
    return reply.value as Answers[Op['op']];
  }

  /** Code of the worker's failure; throws on an answer. */
  async failure(operation: Operation, epoch = 0): Promise<string> {
    const reply = await this.ask(operation, epoch);
    if (reply.kind !== 'failed') throw new Error(`${operation.op} was answered`);
    return reply.failure.code;
  }

  async tensors(): Promise<number> {
    return (await this.want({ op: 'memory' })).tensors;
  }

  async loadShipped(): Promise<void> {
    await this.want({ op: 'load', checkpoint: Uint8Array.from(MODEL).buffer });
  }

  /** A seeded picture in the worker. */
  async place(size: number, seed = 1): Promise<number> {
    const input = Float32Array.from(seededImage({ height: size, width: size }, seed));
    return (await this.want({ op: 'place', input, size })).image;
  }
}

/** A driver on wasm with the shipped checkpoint. */
export async function openDriver(): Promise<DriverPage> {
  const page = new DriverPage();
  await page.want({ op: 'start', backend: 'wasm', wasmBase: WASM });
  await page.loadShipped();
  return page;
}
