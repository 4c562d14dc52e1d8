import type { Shape } from '@/lib/mobilevit/spec/layers';
import { type InvertedResidualPart, SECTIONS, type Section } from '@/lib/mobilevit/spec/parts';
import type { Size } from '@/lib/mobilevit/spec/size';
import { IMAGENET_CLASSES, type Variant } from '@/lib/mobilevit/spec/variants';
import {
  BLOCK_PIECES,
  type Count,
  type CountedLayer,
  countedLayers,
  PIECES,
  type Piece,
} from './counted-layers';

interface Counted extends Count {
  readonly pieces: Readonly<Record<Piece, Count>>;
}

/** What runs as one thing in a section: a convolution, an MV2, a MobileViT block, the head. */
export interface Unit extends Counted {
  readonly kind: 'convolution' | 'mv2' | 'block' | 'head';
  /** In timm's words: `stages.2.1` is the block of stage 3. */
  readonly name: string;
  readonly input: Shape;
  readonly output: Shape;
  readonly layers: readonly CountedLayer[];
  /** The MV2's own description. */
  readonly mv2: InvertedResidualPart | undefined;
}

/** A section of the strip: the stem, a stage, the last convolution, the head. */
export interface SectionSummary extends Counted {
  readonly section: Section;
  readonly input: Shape;
  readonly output: Shape;
  readonly units: readonly Unit[];
}

export interface NetworkSummary extends Counted {
  readonly sections: readonly SectionSummary[];
}

/** The network from stem to head, with what each section and each of its units holds and does. */
export function summarise(variant: Variant, size: Size, classes: number = IMAGENET_CLASSES): NetworkSummary {
  const layers = countedLayers(variant, size, classes);
  const sections = SECTIONS.map((section): SectionSummary => {
    const own = layers.filter((layer) => layer.section === section);
    const names = [...new Set(own.map(unitName))];
    const units = names.map((name) =>
      unitOf(
        name,
        own.filter((layer) => unitName(layer) === name),
      ),
    );
    return { section, ...ends(own), units, ...counted(own) };
  });
  return { sections, ...counted(layers) };
}

/** The section that does, or holds, most. */
export function greatest(network: NetworkSummary, what: keyof Count): SectionSummary {
  return network.sections.reduce((most, section) => (section[what] > most[what] ? section : most));
}

/** What the MobileViT blocks hold and do, all pieces together. */
export function blocksOf({ pieces }: Counted): Count {
  return BLOCK_PIECES.map((piece) => pieces[piece]).reduce(plus, NOTHING);
}

/** The layer of a section that does most multiply-adds. */
export function dearestLayer({ units }: SectionSummary): CountedLayer | undefined {
  const layers = units.flatMap((unit) => unit.layers);
  return layers.reduce<CountedLayer | undefined>(
    (most, layer) => (most && most.multiplyAdds >= layer.multiplyAdds ? most : layer),
    undefined,
  );
}

const NOTHING: Count = { parameters: 0, multiplyAdds: 0 };

const plus = (a: Count, b: Count): Count => ({
  parameters: a.parameters + b.parameters,
  multiplyAdds: a.multiplyAdds + b.multiplyAdds,
});

const unitName = ({ of }: CountedLayer): string => ('block' in of ? of.block : of.name);

function unitOf(name: string, layers: readonly CountedLayer[]): Unit {
  const part = layers[0]?.of;
  if (!part) throw new RangeError(`unit ${name} has no layer`);
  const kind =
    part.kind === 'inverted-residual'
      ? 'mv2'
      : part.kind === 'head'
        ? 'head'
        : 'block' in part
          ? 'block'
          : 'convolution';
  const mv2 = part.kind === 'inverted-residual' ? part : undefined;
  return { kind, name, mv2, ...ends(layers), layers, ...counted(layers) };
}

function ends(layers: readonly CountedLayer[]): { readonly input: Shape; readonly output: Shape } {
  return { input: layers[0]?.input ?? [], output: layers.at(-1)?.output ?? [] };
}

function counted(layers: readonly CountedLayer[]): Counted {
  const pieces = Object.fromEntries(
    PIECES.map((piece) => [piece, layers.filter((layer) => layer.piece === piece).reduce(plus, NOTHING)]),
  ) as Record<Piece, Count>;
  return { ...layers.reduce(plus, NOTHING), pieces };
}
