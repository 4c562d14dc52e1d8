/** What this chapter counts of MobileViT-XXS and its network of MV2 blocks: operations, traffic. Pure, from the spec. */
import { type ContenderId, contenderOf, TIMED_SIDE } from '@/lib/latency/contenders';
import { folded, type Operation, operationsOf } from '@/lib/latency/operations';

export const SIDE = TIMED_SIDE;
export const SIZE = { height: SIDE, width: SIDE } as const;

const made = new Map<
  ContenderId,
  { readonly apart: readonly Operation[]; readonly folded: readonly Operation[] }
>();

/** A contender's operations with its batch norms apart, and folded. */
export function operationsIn(id: ContenderId) {
  const known = made.get(id);
  if (known) return known;
  const apart = operationsOf(contenderOf(id).parts, SIZE);
  const both = { apart, folded: folded(apart) };
  made.set(id, both);
  return both;
}

export const countOf = (operations: readonly Operation[], kind: Operation['kind']): number =>
  operations.filter((operation) => operation.kind === kind).length;
