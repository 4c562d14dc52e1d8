'use client';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { LabPicture } from '@/lib/i18n/en/lab-picture';
import { CameraDialog } from './CameraDialog';
import { useHasCamera } from './use-camera';

export interface CameraButtonProps {
  onPicture: (file: File) => void;
  t: LabPicture['camera'];
}

/** Opens the camera; nothing where there can be none. */
export function CameraButton({ onPicture, t }: CameraButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!useHasCamera()) return null;
  return (
    <>
      <Button ref={button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {open && (
        <CameraDialog
          onPicture={onPicture}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
          t={t}
        />
      )}
    </>
  );
}
