import { useEffect, useState } from 'react';
import { STAGE_TAPS } from '@/lib/mobilevit/spec/taps';
import type { VariantId } from '@/lib/mobilevit/spec/variants';
import type { Source } from '@/lib/source/source';
import { pictureName } from '@/lib/source/tap-picture';

/** The size that the site ships; its examples are of it. */
export const SHIPPED: VariantId = 'xxs';

/** A part's map as colours, ready for a raster. */
export interface StagePicture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export interface StagePictures {
  readonly source: Source;
  /** The size whose weights made them: the lab may have another checkpoint open than the site's. */
  readonly variant: VariantId;
  /** One for every part but the head, in the strip's order. */
  readonly pictures: readonly StagePicture[];
}

/** The pictures of all parts, which change together; those before stay until then. */
export function useStagePictures(source: Source | undefined): StagePictures | undefined {
  const [made, setMade] = useState<StagePictures>();
  useEffect(() => {
    if (!source) return;
    let stale = false;
    Promise.all(STAGE_TAPS.map(async (tap) => asPixels(await source.tap(pictureName(tap))))).then(
      (pictures) => {
        if (!stale) setMade({ source, pictures, variant: source.checkpoint?.variant ?? SHIPPED });
      },
      // A newer picture or a new worker took the place of this source: the next source brings its own pictures.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [source]);
  return made;
}

/** [height, width, 3] with 0–1 as RGBA bytes. */
function asPixels({ shape, values }: Awaited<ReturnType<Source['tap']>>): StagePicture {
  const [height = 0, width = 0] = shape;
  const rgba = new Uint8ClampedArray(4 * height * width).fill(255);
  for (let i = 0; i < height * width; i++) {
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = Math.round(255 * (values[3 * i + c] ?? 0));
  }
  return { width, height, rgba };
}
