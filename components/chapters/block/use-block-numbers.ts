'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LabSample } from '@/components/lab/types';
import { fetchExample } from '@/components/source/fetch-example';
import type { SourceFailure } from '@/components/source/source-status';
import type { Known } from '@/lib/block/known';
import { readSheets } from '@/lib/block/numbers';
import { type BlockPlan, blockPlan } from '@/lib/block/plan';
import { readSketch, SKETCH_TENSORS } from '@/lib/block/sketch';
import { type BlockStage, VARIANT_IDS, VARIANTS, type Variant } from '@/lib/mobilevit/spec/variants';
import { ExampleError } from '@/lib/source/example-error';
import type { ExampleId } from '@/lib/source/example-files';
import type { Source } from '@/lib/source/source';
import { entryName } from '@/lib/xray/sources';
import { lastAxis, type Tensor } from '@/lib/xray/tensor';
import { SIZE, STAGE } from './stage';

export interface BlockNumbers extends Known {
  /** What they are of. */
  readonly source: Source | undefined;
}

export interface BlockReading {
  /** What is on show; the block before stays until all of the next is read. */
  readonly shown: BlockNumbers;
  /** Whether another is being read. */
  readonly reading: boolean;
  /** A stage's example did not come. */
  readonly failure: SourceFailure | undefined;
  readonly again: () => void;
}

const BEFORE: BlockNumbers = {
  plan: blockPlan(VARIANTS.xxs, STAGE, SIZE),
  numbers: new Map(),
  sketch: undefined,
  source: undefined,
};

/** The examples of the other stages, fetched when their block is asked for. */
const SKETCHES: Readonly<Record<Exclude<BlockStage, 5>, ExampleId>> = { 3: 'block-3', 4: 'block-4' };

/** Everything in the block of a stage, of one source at a time. */
export function useBlockNumbers(
  source: Source | undefined,
  stage: BlockStage,
  samples: readonly LabSample[],
): BlockReading {
  const [shown, setShown] = useState(BEFORE);
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<SourceFailure>();
  const [attempt, setAttempt] = useState(0);
  const sketches = useRef(new Map<BlockStage, BlockNumbers>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads again what failed.
  useEffect(() => {
    if (!source) return;
    let wanted = true;
    setReading(true);
    setFailure(undefined);
    read(source, stage, samples, sketches.current).then(
      (next) => {
        if (!wanted) return;
        setShown(next);
        setReading(false);
      },
      (error: unknown) => {
        if (!wanted) return;
        setReading(false);
        // An engine that answers no more is superseded by another picture, which brings its own numbers.
        if (error instanceof ExampleError) setFailure({ of: 'example', failure: error.failure });
      },
    );
    return () => {
      wanted = false;
    };
  }, [source, stage, samples, attempt]);
  return { shown, reading, failure, again: useCallback(() => setAttempt((n) => n + 1), []) };
}

async function read(
  source: Source,
  stage: BlockStage,
  samples: readonly LabSample[],
  sketches: Map<BlockStage, BlockNumbers>,
): Promise<BlockNumbers> {
  if (source.kind === 'example' && stage !== 5) {
    const known = sketches.get(stage) ?? (await sketchOf(stage, samples));
    sketches.set(stage, known);
    return { ...known, source };
  }
  const channels = lastAxis(await source.tap(entryName(stage)));
  const plan = blockPlan(variantOf(stage, channels), stage, source.size);
  const known = samePlan(plan, BEFORE.plan) ? BEFORE.plan : plan;
  return { plan: known, numbers: await readSheets(known, source), sketch: undefined, source };
}

async function sketchOf(stage: 3 | 4, samples: readonly LabSample[]): Promise<BlockNumbers> {
  const example = await fetchExample(SKETCHES[stage], samples);
  const names = Object.values(SKETCH_TENSORS);
  const tensors = new Map<string, Tensor>(
    await Promise.all(names.map(async (name) => [name, await example.tap(name)] as const)),
  );
  const plan = blockPlan(VARIANTS.xxs, stage, example.size);
  const sketch = readSketch(plan, (name) => tensors.get(name) ?? { shape: [0], values: new Float32Array() });
  return { plan, numbers: new Map(), sketch, source: example };
}

/** The published size whose stage has so many channels: the lab may have another checkpoint open. */
const variantOf = (stage: BlockStage, channels: number): Variant =>
  VARIANT_IDS.map((id) => VARIANTS[id]).find(({ stages }) => stages[stage - 1] === channels) ?? VARIANTS.xxs;

const samePlan = (a: BlockPlan, b: BlockPlan): boolean =>
  a.variant === b.variant &&
  a.stage === b.stage &&
  a.map.height === b.map.height &&
  a.map.width === b.map.width;
