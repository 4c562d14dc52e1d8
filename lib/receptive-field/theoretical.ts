/**
 * How far a unit can possibly see, by arithmetic on kernels and strides (spec/mobilevit.md, section 7).
 *
 * Passing a layer of kernel k and stride s at a step of j pixels between neighbours widens the field by (k − 1)·j and
 * makes the step s·j. Attention as trained, or uniform, opens it to the whole image at once.
 */
import { type Layer, layersOf } from '@/lib/mobilevit/spec/layers';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { AS_TRAINED, type Modes } from '@/lib/mobilevit/spec/modes';
import { type Part, parts } from '@/lib/mobilevit/spec/parts';
import type { Size } from '@/lib/mobilevit/spec/size';
import { type TapSpec, tapTable } from '@/lib/mobilevit/spec/taps';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { isSequence, unitGrid } from '@/lib/mobilevit/spec/unit';
import type { BlockStage, Variant } from '@/lib/mobilevit/spec/variants';

export interface TheoreticalField {
  /** Side of the field along the convolutions alone, in pixels. */
  readonly side: number;
  /** Pixels between the centres of neighbouring units. */
  readonly jump: number;
  /** Pixel index of the first unit's centre: 0 everywhere, since every convolution pads symmetrically. */
  readonly start: number;
  /** Whether attention has opened the field to the whole image. */
  readonly global: boolean;
}

/** A rectangle of whole pixels: columns `left` to `right` − 1, rows `top` to `bottom` − 1. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const IMAGE: TheoreticalField = { side: 1, jump: 1, start: 0, global: false };

/**
 * Field of every tap that has places (maps and sequences), by name.
 *
 * Where a block resizes odd maps, the two resizings each widen the field by a cell on either side at most, and that
 * much is counted: the field is then an upper bound.
 *
 * @param image size of the network's input, in pixels
 */
export function theoreticalFields(
  variant: Variant,
  image: Size,
  modes: Modes = AS_TRAINED,
): ReadonlyMap<string, TheoreticalField> {
  const fields = new Map<string, TheoreticalField>();
  const taps = tapTable(variant, image).filter((tap) => unitGrid(tap, image));
  let field = IMAGE;
  for (const part of parts(variant)) {
    const own = taps.filter((tap) => tap.part === part.name);
    for (const { after, step } of stepsOf(part, image, modes)) {
      field = step(field);
      for (const tap of own) if (after.includes(lastWord(tap, part))) fields.set(tap.name, field);
    }
  }
  return fields;
}

/** Field of one tap. Undefined for taps without places. */
export function theoreticalField(
  variant: Variant,
  tap: string,
  image: Size,
  modes: Modes = AS_TRAINED,
): TheoreticalField | undefined {
  return theoreticalFields(variant, image, modes).get(tap);
}

/**
 * The pixels that a unit can see, cut at the image's border; the whole image where attention has opened the field.
 *
 * @param cell of the tap's grid (spec/unit.ts)
 */
export function fieldBox(tap: TapSpec, field: TheoreticalField, cell: Cell, image: Size): PixelBox {
  if (field.global) return { left: 0, top: 0, right: image.width, bottom: image.height };
  const { row, column } = unitCentre(tap, field, cell, image);
  const reach = (field.side - 1) / 2;
  const clip = (at: number, end: number) => Math.min(Math.max(at, 0), end);
  return {
    left: clip(Math.ceil(column - reach), image.width),
    top: clip(Math.ceil(row - reach), image.height),
    right: clip(Math.floor(column + reach) + 1, image.width),
    bottom: clip(Math.floor(row + reach) + 1, image.height),
  };
}

/** Pixel at which a unit's field is centred: pixel indices, fractions only where a map was resized to be unfolded. */
export function unitCentre(tap: TapSpec, { jump, start }: TheoreticalField, cell: Cell, image: Size): Cell {
  const grid = unitGrid(tap, image);
  const [own, even] = [ownGrid(tap, image), grid ?? image];
  // Half-pixel centres, as the resizing has them; the identity where nothing was resized.
  const at = (index: number, from: number, to: number) => ((index + 0.5) * from) / to - 0.5;
  return {
    row: start + jump * at(cell.row, own.height, even.height),
    column: start + jump * at(cell.column, own.width, even.width),
  };
}

/** The grid of the map that a tap's units come from, before any resizing. */
function ownGrid(tap: TapSpec, image: Size): Size {
  if (!isSequence(tap)) return unitGrid(tap, image) ?? image;
  const stage = Number(tap.part.split('.')[1]) + 1;
  return mapSizes(image).stages[stage - 1] ?? image;
}

/** What a part does to the field, one after the other, each with the taps that then have it. */
interface FieldStep {
  readonly after: readonly string[];
  readonly step: (field: TheoreticalField) => TheoreticalField;
}

const same = (field: TheoreticalField): TheoreticalField => field;

function stepsOf(part: Part, image: Size, modes: Modes): FieldStep[] {
  switch (part.kind) {
    case 'local':
      return [
        { after: ['conv_kxk'], step: passing(layersOf(part)[0]) },
        { after: ['conv_1x1'], step: same },
        { after: ['unfolded'], step: resizing(part.stage, image) },
      ];
    case 'transformer-layer': {
      const opens = modes[part.stage] !== 'identity';
      return [
        { after: ['norm1', 'q', 'k', 'v'], step: same },
        {
          after: ['mix', 'attn', 'norm2', 'mlp', ''],
          step: (field) => (opens ? { ...field, global: true } : field),
        },
      ];
    }
    case 'fusion':
      return [
        { after: ['norm'], step: same },
        { after: ['folded', 'conv_proj', 'concat'], step: resizing(part.stage, image) },
        { after: [''], step: passing(layersOf(part).at(-1)) },
      ];
    case 'head':
      return [];
    default:
      return layersOf(part).map((layer, index, all) => ({
        after:
          index === all.length - 1
            ? [layer.name.split('.').at(-1) ?? '', '']
            : [layer.name.split('.').at(-1) ?? ''],
        step: passing(layer),
      }));
  }
}

/** A tap's name within its part: empty for the part's own output. */
function lastWord(tap: TapSpec, part: Part): string {
  const own = 'block' in part && part.kind !== 'transformer-layer' ? part.block : part.name;
  return tap.name === own ? '' : (tap.name.split('.').at(-1) ?? '');
}

function passing(layer: Layer | undefined): FieldStep['step'] {
  const [kernel, stride] =
    layer?.op === 'conv'
      ? [layer.kernel, layer.stride]
      : layer?.op === 'depthwise'
        ? [3, layer.stride]
        : [1, 1];
  return (field) => ({
    ...field,
    side: field.side + (kernel - 1) * field.jump,
    jump: field.jump * stride,
  });
}

function resizing(stage: BlockStage, image: Size): FieldStep['step'] {
  const { stages, unfolded } = mapSizes(image);
  const own = stages[stage - 1];
  const even = unfolded[stage];
  const resized = own?.height !== even.height || own.width !== even.width;
  return resized ? (field) => ({ ...field, side: field.side + 2 * field.jump }) : same;
}
