'use client';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import type { LabPicture } from '@/lib/i18n/en/lab-picture';
import { format } from '@/lib/i18n/format';
import { cropShares, planCrop } from '@/lib/image/crop';
import { CropFrame } from '../CropFrame';
import styles from './Camera.module.css';
import { takeFrame } from './take-frame';
import { type CameraFailure, failureOf, useCamera } from './use-camera';

export interface CameraDialogProps {
  onPicture: (file: File) => void;
  /** Called once, however it ends. */
  onClose: () => void;
  t: LabPicture['camera'];
}

/** What the camera sees, with the square that the network will see; one press takes it. */
export function CameraDialog({ onPicture, onClose, t }: CameraDialogProps) {
  const headingId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement | null>(null);
  const [camera, setCamera] = useState<string>();
  const [state, retry] = useCamera(true, camera);
  const [frame, setFrame] = useState<{ width: number; height: number }>();
  const [lost, setLost] = useState<CameraFailure>();
  const failure = state.status === 'failed' ? state.failure : lost;
  const stream = state.status === 'live' ? state.stream : undefined;
  const cameras = state.status === 'live' ? state.cameras : [];

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const show = useCallback(
    (element: HTMLVideoElement | null) => {
      video.current = element;
      if (element) element.srcObject = stream ?? null;
    },
    [stream],
  );

  const take = async () => {
    if (!video.current) return;
    try {
      onPicture(await takeFrame(video.current, t.fileName));
      dialog.current?.close();
    } catch (error) {
      setLost(failureOf(error));
    }
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={headingId}
      data-testid="camera"
      onClose={onClose}
    >
      <h2 id={headingId} className={styles.heading}>
        {t.heading}
      </h2>
      {failure ? (
        <Notice kind="error">
          <p>
            {failure.code === 'other'
              ? format(t.failures.other, { reason: failure.reason })
              : t.failures[failure.code]}
          </p>
        </Notice>
      ) : (
        <div className={styles.view}>
          <video
            ref={show}
            className={styles.video}
            aria-label={t.view}
            autoPlay
            playsInline
            muted
            onResize={({ currentTarget: { videoWidth: width, videoHeight: height } }) =>
              setFrame(width > 0 ? { width, height } : undefined)
            }
          />
          {stream && frame && (
            <CropFrame square={cropShares(planCrop(frame.width, frame.height, SQUARE))} axis={undefined} />
          )}
          {!stream && (
            <p className={styles.asking} role="status">
              {t.asking}
            </p>
          )}
        </div>
      )}
      {cameras.length > 1 && !failure && (
        <Select
          label={t.choose}
          value={stream?.getVideoTracks()[0]?.getSettings().deviceId ?? ''}
          options={cameras.map(({ deviceId, label }, n) => ({
            value: deviceId,
            label: label || format(t.numbered, { number: n + 1 }),
          }))}
          onChange={setCamera}
        />
      )}
      <p className={styles.note}>{t.private}</p>
      <div className={styles.row}>
        <Button onClick={() => dialog.current?.close()}>{t.cancel}</Button>
        {failure ? (
          <Button
            variant="primary"
            onClick={() => {
              setLost(undefined);
              retry();
            }}
          >
            {t.retry}
          </Button>
        ) : (
          <Button variant="primary" disabled={!stream || !frame} onClick={take}>
            {t.take}
          </Button>
        )}
      </div>
    </dialog>
  );
}

/** Only the proportions matter for where the middle square lies. */
const SQUARE = { size: 256 };
