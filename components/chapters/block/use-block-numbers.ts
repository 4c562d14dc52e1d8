'use client';
import { useEffect, useState } from 'react';
import { readSheets, type SheetValues } from '@/lib/block/numbers';
import { type BlockPlan, blockPlan } from '@/lib/block/plan';
import { VARIANT_IDS, VARIANTS, type Variant } from '@/lib/mobilevit/spec/variants';
import type { Source } from '@/lib/source/source';
import { entryName } from '@/lib/xray/sources';
import { lastAxis } from '@/lib/xray/tensor';
import { SIZE, STAGE } from './stage';

export interface BlockNumbers {
  readonly plan: BlockPlan;
  /** Empty before the first numbers are there. */
  readonly numbers: ReadonlyMap<string, SheetValues>;
  /** What they are of. */
  readonly source: Source | undefined;
}

const BEFORE: BlockNumbers = {
  plan: blockPlan(VARIANTS.xxs, STAGE, SIZE),
  numbers: new Map(),
  source: undefined,
};

/** Everything in the block, of one source at a time: what is on show stays until all of the next is read. */
export function useBlockNumbers(source: Source | undefined): BlockNumbers {
  const [shown, setShown] = useState(BEFORE);
  useEffect(() => {
    if (!source) return;
    let wanted = true;
    read(source).then(
      (next) => {
        if (wanted) setShown(next);
      },
      // The source is superseded by another, which brings its own numbers.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [source]);
  return shown;
}

async function read(source: Source): Promise<BlockNumbers> {
  const channels = lastAxis(await source.tap(entryName(STAGE)));
  const plan = blockPlan(variantOf(channels), STAGE, source.size);
  const known = samePlan(plan, BEFORE.plan) ? BEFORE.plan : plan;
  return { plan: known, numbers: await readSheets(known, source), source };
}

/** The published size whose last stage has so many channels: the lab may have another checkpoint open. */
const variantOf = (channels: number): Variant =>
  VARIANT_IDS.map((id) => VARIANTS[id]).find(({ stages }) => stages[STAGE - 1] === channels) ?? VARIANTS.xxs;

const samePlan = (a: BlockPlan, b: BlockPlan): boolean =>
  a.variant === b.variant && a.map.height === b.map.height && a.map.width === b.map.width;
