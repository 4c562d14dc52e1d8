/** The bench's worker: opens contenders and times their passes. A module worker, as the site's engine is. */
import type { VariantId } from '@/lib/mobilevit/spec/variants';
import { type Contender, type ContenderName, openContender } from './contenders.mjs';
import type { OpTimes } from './op-times.mjs';

export type BenchRequest =
  | { readonly op: 'open'; readonly contender: ContenderName; readonly variant: VariantId }
  | { readonly op: 'pass' | 'profile' | 'close'; readonly contender: ContenderName };

/** Milliseconds of the request, and the logits where there are some; of a profile, milliseconds by kind. */
export interface BenchReply {
  readonly ms: number;
  readonly times?: OpTimes;
  readonly logits?: Float32Array;
}

export type BenchAnswer = { readonly reply: BenchReply } | { readonly error: string };

const open = new Map<ContenderName, Contender>();

async function answer(request: BenchRequest): Promise<BenchReply> {
  const { op, contender: name } = request;
  if (op === 'open') {
    const from = performance.now();
    open.set(name, await openContender(name, request.variant));
    return { ms: performance.now() - from };
  }
  const contender = open.get(name);
  if (!contender) throw new Error(`${name} is not open`);
  const from = performance.now();
  if (op === 'pass') {
    const logits = await contender.pass();
    return { ms: performance.now() - from, logits };
  }
  if (op === 'profile') {
    if (!contender.profile) throw new Error(`${name} has no profile`);
    const times = await contender.profile();
    return { ms: performance.now() - from, times };
  }
  await contender.dispose();
  open.delete(name);
  return { ms: performance.now() - from };
}

self.addEventListener('message', ({ data }: MessageEvent<BenchRequest>) => {
  answer(data).then(
    (reply) => self.postMessage({ reply } satisfies BenchAnswer),
    (error: unknown) => self.postMessage({ error: String(error) } satisfies BenchAnswer),
  );
});
