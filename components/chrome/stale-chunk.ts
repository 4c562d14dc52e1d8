const KEY = 'mobilevit-unfolded.reloaded';

/** One reload mends a stale page; a second within this time would only loop. */
const PAUSE_MS = 60_000;

/** Whether the error says that a piece of the program is gone, as after a new version of the site was put up. */
export function isStaleChunk(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'ChunkLoadError' ||
    /loading (css )?chunk|load chunk|dynamically imported module|importing a module script/i.test(
      error.message,
    )
  );
}

/**
 * Whether to reload for a stale chunk now: at most once a minute, remembered for this tab. A storage that refuses
 * means no: better a sentence than a loop.
 */
export function mayReload(storage: Pick<Storage, 'getItem' | 'setItem'>, now: number): boolean {
  try {
    const last = Number(storage.getItem(KEY) ?? Number.NEGATIVE_INFINITY);
    if (now - last < PAUSE_MS) return false;
    storage.setItem(KEY, String(now));
    return true;
  } catch {
    return false;
  }
}
