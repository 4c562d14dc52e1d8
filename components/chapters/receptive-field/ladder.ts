/**
 * The network as a ladder: every layer that widens the field or lengthens the step, in the data's order. Kernels and
 * strides come from the specification's layers; sides, steps and starts from lib/receptive-field/theoretical.ts, which
 * the test holds equal to the formula on the page. Pure.
 */
import { type Layer, layersOf } from '@/lib/mobilevit/spec/layers';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { type Part, parts } from '@/lib/mobilevit/spec/parts';
import { DEPTH, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { theoreticalField } from '@/lib/receptive-field/theoretical';

/** Side of the picture that the figure reckons with, in pixels; the table is the same for every variant. */
export const SIZE = 256;
const IMAGE = { height: SIZE, width: SIZE };
const VARIANT = VARIANTS.xxs;

export type RungKind = 'pixel' | 'stem' | 'mv2' | 'local' | 'attention' | 'fusion' | 'pool';

/** A prefix of the network, and what its last layer did to the field. */
export interface Rung {
  readonly kind: RungKind;
  /** 1–5; 0 for the pixel and the stem, 6 for the pooling. */
  readonly stage: number;
  /** Which MV2 block of its stage, from 1; 0 for anything else. */
  readonly number: number;
  /** MV2 blocks of its stage. */
  readonly siblings: number;
  /** Transformer layers that this rung stands for; 0 for anything else. */
  readonly depth: number;
  /** Kernel and stride of its last layer; 1 and 1 where it has neither. */
  readonly kernel: number;
  readonly stride: number;
  /** Side of the field along the convolutions alone, in pixels. */
  readonly side: number;
  /** Pixels between neighbouring units. */
  readonly jump: number;
  /** Pixel on which the first unit is centred. */
  readonly start: number;
  /** Attention, or the pooling, has opened the field to the whole picture. */
  readonly global: boolean;
  /** Side of the map whose units these are, in units. */
  readonly map: number;
}

const PIXEL: Rung = {
  kind: 'pixel',
  stage: 0,
  number: 0,
  siblings: 0,
  depth: 0,
  kernel: 1,
  stride: 1,
  side: 1,
  jump: 1,
  start: 0,
  global: false,
  map: SIZE,
};

/** Kernel and stride of a layer that looks beyond its own cell. */
function spread(layer: Layer): { kernel: number; stride: number } | undefined {
  if (layer.op === 'depthwise') return { kernel: 3, stride: layer.stride };
  if (layer.op === 'conv' && layer.kernel > 1) return { kernel: layer.kernel, stride: layer.stride };
  return undefined;
}

/** What a part adds to the ladder; parts that change nothing add nothing. */
function described(part: Part): (Pick<Rung, 'kind' | 'stage' | 'depth'> & { tap: string }) | undefined {
  switch (part.kind) {
    case 'stem':
      return { kind: 'stem', stage: 0, depth: 0, tap: 'stem' };
    case 'inverted-residual':
      return { kind: 'mv2', stage: part.stage, depth: 0, tap: part.name };
    case 'local':
      return { kind: 'local', stage: part.stage, depth: 0, tap: `${part.block}.conv_kxk` };
    case 'transformer-layer':
      // The first opens the field; those after it change nothing.
      return part.layer === 0
        ? { kind: 'attention', stage: part.stage, depth: DEPTH[part.stage - 3] ?? 0, tap: part.name }
        : undefined;
    case 'fusion':
      return { kind: 'fusion', stage: part.stage, depth: 0, tap: part.block };
    default:
      return undefined;
  }
}

function build(): Rung[] {
  const rungs: Rung[] = [PIXEL];
  const all = parts(VARIANT);
  const sizes = mapSizes(IMAGE);
  const mv2 = (stage: number) =>
    all.filter((part) => part.kind === 'inverted-residual' && part.stage === stage);
  for (const part of all) {
    const about = described(part);
    const field = about && theoreticalField(VARIANT, about.tap, IMAGE);
    if (!about || !field) continue;
    const { kernel, stride } = layersOf(part).map(spread).find(Boolean) ?? { kernel: 1, stride: 1 };
    const { kind, stage, depth } = about;
    const map = (stage === 0 ? sizes.stem : sizes.stages[stage - 1])?.width ?? 0;
    const siblings = kind === 'mv2' ? mv2(stage).length : 0;
    const number = kind === 'mv2' ? 1 + mv2(stage).indexOf(part) : 0;
    rungs.push({ kind, stage, number, siblings, depth, kernel, stride, map, ...field });
  }
  // The mean over the last map is a kernel as large as the map, taken once.
  const last = rungs.at(-1) ?? PIXEL;
  return [
    ...rungs,
    {
      ...PIXEL,
      kind: 'pool',
      stage: 6,
      kernel: last.map,
      side: last.side + (last.map - 1) * last.jump,
      jump: last.jump,
      start: last.start,
      global: true,
      map: 1,
    },
  ];
}

/** All prefixes, the pixel itself first. */
export const LADDER: readonly Rung[] = build();

/** A rung of the ladder; the pixel for a number that is none. */
export const rungAt = (step: number): Rung => LADDER[step] ?? PIXEL;

/** The step that shows the first rung of a kind in a stage, from 0. */
export const stepOfRung = (kind: RungKind, stage: number, number = 0): number =>
  LADDER.findIndex(
    (rung) => rung.kind === kind && rung.stage === stage && (number === 0 || rung.number === number),
  );

/** The walk asks here how wide the field is after the next layer: the first MV2 block of stage 2, where the step is 4. */
export const QUESTION_STEP = stepOfRung('mv2', 2, 1);

/** Side of the field as a unit has it: the whole picture where it is open. */
export const sideOf = ({ side, global }: Rung): number => (global ? SIZE : Math.min(side, SIZE));
