'use client';
import { memo, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import type { Lab } from '@/lib/i18n/en/lab';
import type { LabPicture } from '@/lib/i18n/en/lab-picture';
import { CameraButton } from './camera/CameraButton';
import styles from './Inputs.module.css';
import type { LabSample } from './types';

export interface InputsProps {
  samples: readonly LabSample[];
  /** Whether the samples' thumbnails are to be fetched by now; their places are there from the start. */
  thumbs: boolean;
  /** Id of the sample on show. */
  chosen: string | undefined;
  onSample: (id: string) => void;
  onFile: (file: File) => void;
  t: Lab['picture'];
  words: LabPicture;
}

/** Ways to give the network a picture: the gallery, a file, the camera; dropping and pasting work on the whole page. */
export const Inputs = memo(function Inputs({
  samples,
  thumbs,
  chosen,
  onSample,
  onFile,
  t,
  words,
}: InputsProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.inputs}>
      <ul className={styles.gallery} aria-label={t.samples}>
        {samples.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              className={styles.sample}
              data-sample={sample.id}
              aria-pressed={sample.id === chosen}
              title={sample.title}
              aria-label={sample.title}
              onClick={() => onSample(sample.id)}
            >
              {thumbs && <Thumb src={sample.thumb} />}
              <noscript>
                <Thumb src={sample.thumb} />
              </noscript>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.own}>
        <input
          ref={picker}
          type="file"
          accept="image/*"
          hidden
          data-testid="picture-file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // Emptied, so that the same file can be chosen again.
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
        <Button onClick={() => picker.current?.click()}>{t.choose}</Button>
        <CameraButton onPicture={onFile} t={words.camera} />
        <span className={styles.hint}>{t.dropHint}</span>
      </div>
    </div>
  );
});

const Thumb = ({ src }: { src: string }) => (
  // biome-ignore lint/performance/noImgElement: a static export has no image optimiser.
  <img src={src} alt="" width={64} height={64} loading="lazy" decoding="async" />
);
