/** What the reader is looking at in the lab, apart from the picture itself. */
import type { HeadChoice } from '@/lib/attention/row';
import type { OrderBy } from '@/lib/features/channel-order';
import type { RangeOf } from '@/lib/features/ranges';
import { AS_TRAINED, type Modes } from '@/lib/mobilevit/spec/modes';
import { type BlockStage, DEPTH, HEADS } from '@/lib/mobilevit/spec/variants';
import type { Choices } from '@/lib/xray/xray';

/** A stage of the strip, in the data's order. */
export type StageId = 'stem' | 1 | 2 | 3 | 4 | 5 | 'final';
export const STAGE_IDS: readonly StageId[] = ['stem', 1, 2, 3, 4, 5, 'final'];

/** What stands open under the strip. */
export type PanelId = 'channels' | 'attention' | 'field' | 'xray';
export const PANEL_IDS: readonly PanelId[] = ['channels', 'attention', 'field', 'xray'];

/** How a stage's many channels become one picture: three principal components as colours, or their mean in ink. */
export type Summary = 'pca' | 'mean';
export const SUMMARIES: readonly Summary[] = ['pca', 'mean'];

/** How a map's values become colours: from paper to ink, or along a perceptual colour map. */
export type Colours = 'ink' | 'perceptual';
export const COLOURS: readonly Colours[] = ['ink', 'perceptual'];

/** How a receptive field is looked for: by the unit's gradients, or by covering pieces of the picture. */
export type FieldWay = 'gradients' | 'poke';
export const FIELD_WAYS: readonly FieldWay[] = ['gradients', 'poke'];

/** The grey square that covers a piece of the picture, in pixels of the network's input from the left and the top. */
export interface Cover {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** A place in the square that the network sees, as fractions of its side from the left and the top. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface View {
  /** Stage whose MobileViT block is open, for attention and x-ray. */
  readonly stage: BlockStage;
  /** Transformer layer of that block, from 0. */
  readonly layer: number;
  readonly head: HeadChoice;
  readonly query: Place;
  /** Further queries that stay while the query moves. */
  readonly pins: readonly Place[];
  /** Number of the pin whose row is outlined on the picture, from 0; undefined for none. */
  readonly outlined: number | undefined;
  /** Stage opened in the strip. */
  readonly opened: StageId;
  readonly panel: PanelId;
  /** What the strip's pictures are made by. */
  readonly summary: Summary;
  /** By what the channels of the opened stage are sorted, what their colours' range is of, and which colours. */
  readonly order: OrderBy;
  readonly range: RangeOf;
  readonly colours: Colours;
  /** Channel of the opened stage shown large; undefined for all of them. */
  readonly channel: number | undefined;
  /** How much of the picture a channel shown large covers, and how much a receptive field does, 0–1. */
  readonly channelOpacity: number;
  readonly fieldOpacity: number;
  /** What the attention of each block does. */
  readonly modes: Modes;
  /** Tap whose unit the field is of; undefined for the output of the opened stage. */
  readonly unit: string | undefined;
  readonly way: FieldWay;
  /** Undefined until it has been moved: it begins about the query. */
  readonly cover: Cover | undefined;
  /** What the x-ray looks at; what is not chosen follows what is strongest. */
  readonly look: Choices;
}

/** Queries that can be pinned beside the moving one. */
export const MAX_PINS = 3;

/** The parts of a view that its block's part leaves open, as they stand at first. */
export const FIRST_LOOK: Omit<View, 'stage' | 'layer' | 'head' | 'query'> = {
  pins: [],
  outlined: 0,
  opened: 4,
  panel: 'attention',
  summary: 'pca',
  order: 'index',
  range: 'channel',
  colours: 'ink',
  channel: undefined,
  channelOpacity: 0.8,
  fieldOpacity: 0.85,
  modes: AS_TRAINED,
  unit: undefined,
  way: 'gradients',
  cover: undefined,
  look: {},
};

export const isBlockStage = (stage: unknown): stage is BlockStage =>
  stage === 3 || stage === 4 || stage === 5;

/** Layers of a stage's block. */
export const layersOf = (stage: BlockStage): number => DEPTH[stage - 3] ?? 0;

/** Opens a stage of the strip; a stage with a block becomes the block on show too. */
export function openStage(view: View, opened: StageId): View {
  // A channel or a unit is one of its stage; what the x-ray looks at is in its block.
  const same = opened === view.opened;
  const stage = isBlockStage(opened) ? opened : view.stage;
  return inRange({
    ...view,
    opened,
    stage,
    channel: same ? view.channel : undefined,
    unit: same ? view.unit : undefined,
    look: stage === view.stage ? view.look : {},
  });
}

/** The same view with its layer, head, places, pins and opacities brought into range. */
export function inRange(view: View): View {
  const pins = view.pins.slice(0, MAX_PINS);
  const share = (v: number) => Math.min(Math.max(0, v), 1);
  const inside = ({ x, y }: Place): Place => ({ x: share(x), y: share(y) });
  return {
    ...view,
    layer: Math.min(Math.max(0, view.layer), layersOf(view.stage) - 1),
    head: typeof view.head === 'number' ? Math.min(Math.max(0, view.head), HEADS - 1) : view.head,
    query: inside(view.query),
    pins: pins.map(inside),
    channelOpacity: share(view.channelOpacity),
    fieldOpacity: share(view.fieldOpacity),
    // Without pins it is the first that will be outlined.
    outlined: pins.length === 0 ? 0 : view.outlined && Math.min(view.outlined, pins.length - 1),
  };
}
