/** The parity reference (timm in float64 on seeded weights) as a browser test needs it. */
import { writeSafetensors } from '@/lib/checkpoint/write-safetensors';
import { type Reference, type ReferenceTap, TOLERANCE } from '@/lib/mobilevit/parity/compare';
import referenceJson from '@/lib/mobilevit/parity/reference.generated.json' with { type: 'json' };
import { sampleIndices, seededImage, seededStateDict } from '@/lib/mobilevit/spec/seeded-weights';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';

const reference: Reference = referenceJson as Reference;

export { TOLERANCE };

/** XXS at 256×256: its checkpoint, its input, and where each tap is sampled. */
export function parityCase() {
  const found = reference.cases.find((c) => c.variant === 'xxs' && c.height === 256 && c.width === 256);
  if (!found) throw new Error('the reference has no XXS at 256×256');
  return {
    checkpoint: Buffer.from(
      writeSafetensors(seededStateDict(VARIANTS.xxs, reference.classes, reference.seed)),
    ),
    input: seededImage(found, reference.seed),
    size: found.width,
    taps: found.taps,
    places: found.taps.map((tap) => sampleIndices(tap.name, elements(tap), tap.values.length)),
  };
}

const elements = ({ shape }: ReferenceTap): number => shape.reduce((product, side) => product * side, 1);

/** Largest error of sampled values, in standard deviations of the tap. */
export function errorOf(tap: ReferenceTap, sampled: readonly number[] | undefined): number {
  return Math.max(
    ...tap.values.map((expected, i) => {
      const error = Math.abs((sampled?.[i] ?? Number.NaN) - expected) / tap.std;
      return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
    }),
  );
}
