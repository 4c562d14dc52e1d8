/**
 * The reader's state as one store. It lives in the module, so that it survives what React unmounts: a change of
 * language goes to another page, and the picture and the view are still here.
 */
import type { Engine } from '@/lib/inference/engine';
import type { Picture } from '@/lib/inference/engine-state';
import type { View } from './view';

export interface Session {
  /** The picture on show; undefined until the lab has read its address. */
  readonly picture: Picture | undefined;
  readonly view: View | undefined;
}

const EMPTY: Session = { picture: undefined, view: undefined };
let session = EMPTY;
const listeners = new Set<() => void>();

export const getSession = (): Session => session;

/** What the server renders from. */
export const getServerSession = (): Session => EMPTY;

/** Calls `listener` after every change of the session. Returns what ends it. */
export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes some of the session and tells all who listen; the rest stays the same object. */
export function updateSession(change: Partial<Session>): void {
  session = { ...session, ...change };
  for (const listener of listeners) listener();
}

/** Changes the view as it stands by then, for what is known late. Nothing happens before there is a view. */
export function changeView(change: Partial<View>): void {
  const { view } = session;
  if (view) updateSession({ view: { ...view, ...change } });
}

let ownPictures = 0;

/** A file of the reader's as a picture. Its object URL is freed by `choosePicture`. */
export function ownPicture(file: Blob, name: string): Picture {
  return {
    id: `own-${++ownPictures}`,
    sample: undefined,
    name,
    url: URL.createObjectURL(file),
    source: file,
  };
}

/**
 * Shows a picture through the engine. It takes the place of the one on show only when its result is there: a picture
 * that fails leaves everything as it was.
 */
export async function choosePicture(engine: Engine, picture: Picture): Promise<void> {
  const before = session.picture;
  // Nothing is on show from the engine yet: the picture itself is the first thing that can be seen.
  if (!engine.getState().result) updateSession({ picture });
  await engine.show(picture);
  const { result, working } = engine.getState();
  // The same picture may come again with its square moved: it has the same id and the same address, which then stays.
  if (result?.picture === picture) {
    updateSession({ picture });
    if (before && before.id !== picture.id) free(before);
  } else if (session.picture === picture) {
    // It failed, or a newer one came before it was done.
    if (before) updateSession({ picture: before });
  } else if (![session.picture, result?.picture, working?.picture].some((p) => p?.id === picture.id)) {
    free(picture);
  }
}

function free(picture: Picture): void {
  if (typeof picture.source !== 'string') URL.revokeObjectURL(picture.url);
}
