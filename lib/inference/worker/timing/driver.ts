/** The timing worker without the worker: answers one question after another. */

import { uninstallKernels } from '@/lib/kernels/install';
import { type ContenderId, contenderOf } from '@/lib/latency/contenders';
import { EngineError } from '../../protocol';
import type { TimingAnswers, TimingOperation, TimingReply, TimingRequest } from '../../timing/protocol';
import { startBackend } from '../backend';
import { asFailure } from '../replies';
import { openNetwork, type TimedNetwork } from './network';

export interface TimingSurroundings {
  post(reply: TimingReply): void;
  /** Milliseconds from a monotonic clock. */
  now(): number;
  /** Bytes fetched so far by this worker. */
  fetched(): number;
}

/** Passes that are not counted: the first compiles, the next fills the caches. */
const WARM = 2;

/** Makes the function that answers requests; they are answered in turn. */
export function createTimingDriver({ post, now, fetched }: TimingSurroundings) {
  const open = new Map<ContenderId, TimedNetwork>();

  const answer = async (request: TimingOperation): Promise<TimingAnswers[TimingOperation['op']]> => {
    switch (request.op) {
      case 'start': {
        const { backend, wasmBase } = request;
        const { simd, kernels } = await startBackend(backend === 'webgl' ? backend : 'wasm', wasmBase);
        if (backend === 'wasm-stock') uninstallKernels();
        const ownKernels = backend === 'wasm' && kernels !== 'standard';
        return { backend, simd, ownKernels, bytes: fetched() };
      }
      case 'open': {
        open.get(request.contender)?.dispose();
        const network = openNetwork(contenderOf(request.contender));
        open.set(request.contender, network);
        for (let pass = 0; pass < WARM; pass++) await network.pass(now);
        return null;
      }
      case 'pass': {
        const network = open.get(request.contender);
        if (!network) throw new EngineError({ code: 'no-model' });
        return network.pass(now);
      }
    }
  };

  let queue: Promise<unknown> = Promise.resolve();
  return (request: TimingRequest): Promise<void> => {
    const turn = queue.then(async () => {
      try {
        post({ id: request.id, value: await answer(request) });
      } catch (error) {
        post({ id: request.id, failure: asFailure(error) });
      }
    });
    queue = turn;
    return turn;
  };
}
