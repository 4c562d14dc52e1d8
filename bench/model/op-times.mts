/** Where a pass spends its time, by kind of operation: the table of operations with a clock around each entry. */
import type { ConvWeights, Ops } from '@/lib/mobilevit/forward/ops';

/** Milliseconds by kind. */
export type OpTimes = Record<string, number>;

const KINDS = {
  conv: 'conv',
  depthwise: 'depthwise 3×3 + SiLU',
  linear: 'linear',
  layerNorm: 'layer norm',
  attention: 'attention',
  unfold: 'unfold, fold',
  fold: 'unfold, fold',
  resize: 'add, concat, pool',
  concat: 'add, concat, pool',
  add: 'add, concat, pool',
  meanPool: 'add, concat, pool',
} satisfies Record<keyof Ops, string>;

/** wasm operations are done when they return, so the clock tells what each one took. */
export function timedOps(ops: Ops): { readonly ops: Ops; readonly take: () => OpTimes } {
  let times: OpTimes = {};
  const timed = Object.fromEntries(
    (Object.keys(KINDS) as (keyof Ops)[]).map((name) => {
      const op = ops[name] as (...args: unknown[]) => unknown;
      return [
        name,
        (...args: unknown[]) => {
          const from = performance.now();
          const result = op.apply(ops, args);
          const kind = name === 'conv' ? convKind(args[1] as ConvWeights) : KINDS[name];
          times[kind] = (times[kind] ?? 0) + performance.now() - from;
          return result;
        },
      ];
    }),
  ) as unknown as Ops;
  return {
    ops: timed,
    take() {
      const taken = times;
      times = {};
      return taken;
    },
  };
}

function convKind({ filter }: ConvWeights): string {
  const [kernel] = filter.shape;
  return `conv ${kernel}×${kernel}${kernel === 1 ? '' : ' + SiLU'}`;
}
