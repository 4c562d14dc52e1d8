'use client';
import { useEffect, useState } from 'react';
import type { CropOptions } from '@/lib/image/crop';
import type { GreySquare } from '@/lib/source/example-fields';
import { coveredView } from './covered-picture';

export interface ShownPicture {
  readonly url: string;
  readonly crop: CropOptions;
}

/** The picture with the square on it, once it is drawn; the picture itself until then. */
export function useCoveredView(picture: ShownPicture, square: GreySquare): ShownPicture {
  const [made, setMade] = useState<{ of: ShownPicture; square: GreySquare; shown: ShownPicture }>();
  useEffect(() => {
    let url: string | undefined;
    let stale = false;
    coveredView(picture.url, square, picture.crop).then(
      (blob) => {
        if (stale) return;
        url = URL.createObjectURL(blob);
        setMade({ of: picture, square, shown: { url, crop: { size: picture.crop.size } } });
      },
      // It cannot be drawn: the outline says where the square stands.
      () => undefined,
    );
    return () => {
      stale = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [picture, square]);
  return made?.of === picture && made.square === square ? made.shown : picture;
}
