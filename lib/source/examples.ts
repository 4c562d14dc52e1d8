/**
 * Which chapter ships which numbers. e2e/examples.spec.ts has the model in the page compute them and writes
 * public/examples/<id>.<sha8>.packed (F16, packed) and examples.generated.json beside this file; it fails when they no
 * longer agree. What follows from these by arithmetic is not shipped (derive.ts).
 */
import { blockName } from '@/lib/mobilevit/spec/parts';
import { STAGE_TAPS } from '@/lib/mobilevit/spec/taps';
import { type BlockStage, DEPTH } from '@/lib/mobilevit/spec/variants';
import { entryName, layerName } from '@/lib/xray/sources';
import type { FieldSpec } from './example-fields';
import type { ExampleId } from './example-files';
import { EXAMPLE_FIELDS } from './receptive-field-example';

export interface ExampleSpec {
  /** Id of the sample that went in. */
  readonly sample: string;
  /** Taps in full, by their names in lib/mobilevit/spec/taps.md. */
  readonly taps: readonly string[];
  /** Taps as small colour pictures, under `picture:<tap>` (tap-picture.ts). */
  readonly pictures: readonly string[];
  /** Tensors of the checkpoint, by timm's names. */
  readonly weights: readonly string[];
  /** One tap of other samples, under `sample:<id>:<tap>`: what a figure needs to change the picture without the model. */
  readonly others?: { readonly tap: string; readonly samples: readonly string[] };
  /** A block of which pictures and one cell's numbers are shipped (lib/block/sketch.ts). */
  readonly sketch?: BlockStage;
  /** Effective fields, packed (example-fields.ts). */
  readonly fields?: readonly FieldSpec[];
}

/** Name of a tap of a sample other than the example's own. */
export const otherName = (sample: string, tap: string): string => `sample:${sample}:${tap}`;

const STAGE = 5;
const BLOCK = blockName(STAGE);
const LAYERS = Array.from({ length: DEPTH[STAGE - 3] ?? 0 }, (_, layer) => layerName(STAGE, layer));
const gainAndOffset = (name: string) => [`${name}.weight`, `${name}.bias`];

export const EXAMPLES: Readonly<Record<ExampleId, ExampleSpec>> = {
  // All of stage 5's block: 8×8 cells are few enough for every number.
  block: {
    sample: 'church',
    taps: [
      entryName(STAGE),
      `${BLOCK}.conv_kxk`,
      `${BLOCK}.unfolded`,
      ...LAYERS.flatMap((name) =>
        ['attn.q', 'attn.k', 'attn.v', 'attn', 'mlp'].map((tap) => `${name}.${tap}`),
      ),
      `${BLOCK}.conv_proj`,
      BLOCK,
    ],
    pictures: [],
    weights: [
      ...LAYERS.flatMap((name) => ['norm1', 'norm2'].flatMap((norm) => gainAndOffset(`${name}.${norm}`))),
      ...gainAndOffset(`${BLOCK}.norm`),
    ],
    others: {
      // In the last layer all four heads spread over several keys (the table that e2e/opening.spec.ts prints).
      tap: `${LAYERS.at(-1)}.attn.probabilities`,
      samples: ['parachute', 'golf-ball', 'french-horn', 'garbage-truck', 'cat', 'rocket'],
    },
  },
  // A million scores a layer: pictures, and the numbers of one cell.
  'block-3': { sample: 'church', taps: [], pictures: [], weights: [], sketch: 3 },
  'block-4': { sample: 'church', taps: [], pictures: [], weights: [], sketch: 4 },
  architecture: { sample: 'church', taps: [], pictures: STAGE_TAPS, weights: [] },
  'receptive-field': { sample: 'church', taps: [], pictures: [], weights: [], fields: EXAMPLE_FIELDS },
};
