'use client';
import { useRef } from 'react';
import { Button } from '@/components/ui/Button';
import type { Source as Words } from '@/lib/i18n/en/source';

/** The button that asks for a picture of the reader's. */
export function OwnPicture({
  onFile,
  words,
  testId = 'source-file',
}: {
  onFile: (file: File) => void;
  words: Words;
  testId?: string;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        hidden
        data-testid={testId}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // Emptied, so that the same file can be chosen again.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button onClick={() => picker.current?.click()} aria-label={words.ownLabel}>
        {words.own}
      </Button>
    </>
  );
}
