/** The bench's page: asks its workers one thing at a time, on behalf of `measure-model.mjs`. */
import type { BenchAnswer, BenchReply, BenchRequest } from './worker.mjs';

export type PageReply = Omit<BenchReply, 'logits'> & { readonly logits?: readonly number[] };

declare global {
  function ask(request: BenchRequest): Promise<PageReply>;
}

// Both runtimes on wasm share a worker, and with it their surroundings; WebGL has to have its own, as in the site.
const workers = new Map<string, Worker>();

function workerFor({ contender }: BenchRequest): Worker {
  const kind = contender === 'tfjs-webgl' ? 'webgl' : 'wasm';
  const worker = workers.get(kind) ?? new Worker('/worker.js', { type: 'module', name: kind });
  workers.set(kind, worker);
  return worker;
}

globalThis.ask = (request) =>
  new Promise((resolve, reject) => {
    const worker = workerFor(request);
    worker.onmessage = ({ data }: MessageEvent<BenchAnswer>) => {
      if ('error' in data) reject(new Error(data.error));
      else resolve(plain(data.reply));
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the worker did not start'));
    worker.postMessage(request);
  });

/** As Playwright carries it: no typed arrays. */
function plain({ logits, ...rest }: BenchReply): PageReply {
  return logits ? { ...rest, logits: [...logits] } : rest;
}
