'use client';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

/** Why there is no picture from the camera. */
export type CameraFailure =
  | { readonly code: 'denied' }
  | { readonly code: 'missing' }
  | { readonly code: 'busy' }
  | { readonly code: 'other'; readonly reason: string };

export type CameraState =
  | { readonly status: 'asking' }
  | { readonly status: 'failed'; readonly failure: CameraFailure }
  | { readonly status: 'live'; readonly stream: MediaStream; readonly cameras: readonly MediaDeviceInfo[] };

const never = () => () => undefined;

/** Whether the browser has cameras to offer at all: not on the server, nor where the page is not secure. */
export function useHasCamera(): boolean {
  return useSyncExternalStore(
    never,
    () => typeof navigator.mediaDevices?.getUserMedia === 'function',
    () => false,
  );
}

/**
 * A camera's stream while `open`. It ends with `open`, with the component, and when another camera is chosen, also if
 * it comes only then: the light goes out.
 *
 * @param camera id of the camera; undefined for the one that looks away from the reader, where there is a choice
 */
export function useCamera(open: boolean, camera: string | undefined): [CameraState, retry: () => void] {
  const [state, setState] = useState<CameraState>({ status: 'asking' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt starts anew.
  useEffect(() => {
    if (!open) return;
    let over = false;
    let stream: MediaStream | undefined;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    setState({ status: 'asking' });
    const begin = async () => {
      const video = camera === undefined ? { facingMode: 'environment' } : { deviceId: { exact: camera } };
      stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
      if (over) return stop();
      const devices = await navigator.mediaDevices.enumerateDevices();
      if (over) return stop();
      const cameras = devices.filter(({ kind }) => kind === 'videoinput');
      for (const track of stream.getVideoTracks()) {
        // Unplugged, or taken away in the browser's own settings.
        track.onended = () => setState({ status: 'failed', failure: { code: 'missing' } });
      }
      setState({ status: 'live', stream, cameras });
    };
    begin().catch((error: unknown) => {
      stop();
      if (!over) setState({ status: 'failed', failure: failureOf(error) });
    });
    return () => {
      over = true;
      stop();
    };
  }, [open, camera, attempt]);
  return [state, useCallback(() => setAttempt((n) => n + 1), [])];
}

/** What an error of getUserMedia means for the reader. */
export function failureOf(error: unknown): CameraFailure {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return { code: 'denied' };
    case 'NotFoundError':
    case 'OverconstrainedError':
      return { code: 'missing' };
    case 'NotReadableError':
    case 'AbortError':
      return { code: 'busy' };
    default:
      return { code: 'other', reason: message || name };
  }
}
