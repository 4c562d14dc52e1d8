'use client';
import { useCallback, useState } from 'react';
import { classes } from '@/components/ui/classes';
import { CENTRE, type CropOptions, planCrop } from '@/lib/image/crop';
import styles from './CropImage.module.css';

export interface CropImageProps {
  url: string;
  /** Which square of the picture: what its result was computed with, or will be. */
  crop: CropOptions;
  alt: string;
  className?: string | undefined;
}

/** Beyond this many squares side by side the whole picture would be wider than what browsers lay out. */
const LONGEST = 1000;

/**
 * The square of a picture that the network sees, and nothing else of it, on white where it is transparent. The square
 * is as wide as its parent.
 */
export function CropImage({ url, crop, alt, className }: CropImageProps) {
  const [natural, setNatural] = useState<{ width: number; height: number }>();
  // An image of the server's may have loaded before there was anyone to hear it.
  const measure = useCallback((image: HTMLImageElement | null) => {
    if (!image?.complete || image.naturalWidth === 0) return;
    const { naturalWidth: width, naturalHeight: height } = image;
    setNatural((known) => (known?.width === width && known.height === height ? known : { width, height }));
  }, []);
  return (
    <span className={classes(styles.square, className)}>
      {/* biome-ignore lint/performance/noImgElement: a static export has no image optimiser, and files are local. */}
      <img
        // Decoded before it is painted: the picture changes in one frame, and never through white.
        key={url}
        ref={measure}
        className={styles.image}
        style={natural && place(natural, crop)}
        src={url}
        alt={alt}
        draggable={false}
        decoding="sync"
        onLoad={(event) => measure(event.currentTarget)}
      />
    </span>
  );
}

/** The image as the resize leaves it, moved so that the square lies in the frame. */
function place({ width, height }: { width: number; height: number }, options: CropOptions) {
  const { crop, ...resized } = planCrop(width, height, options);
  const percent = (pixels: number) => `${(100 * pixels) / options.size}%`;
  if (Math.max(resized.width, resized.height) > LONGEST * options.size) {
    const { x, y } = options.crop ?? CENTRE;
    return { objectPosition: `${100 * x}% ${100 * y}%` };
  }
  return {
    inlineSize: percent(resized.width),
    blockSize: percent(resized.height),
    left: percent(-crop.left),
    top: percent(-crop.top),
  };
}
