/** The reading that was kept to compare. It lives in the module, so that it survives other panels and languages. */
import { Store } from '@/lib/inference/store';
import { drawPicture } from '../export/draw-picture';
import type { StageMaps } from '../strip/stage-maps';

interface Held {
  /** All seven maps of a result, so that the stage and the channel can still be changed. */
  readonly kept: StageMaps | undefined;
  /** Its picture, small: the picture itself may be gone by the time it is compared. */
  readonly picture: HTMLCanvasElement | undefined;
}

export const held = new Store<Held>({ kept: undefined, picture: undefined });

/** What the server renders from. */
export const NOTHING_HELD: Held = { kept: undefined, picture: undefined };

/** Pixels of the small picture's side: sharp on a good screen at the size that it is shown in. */
const SIDE = 128;

/** Keeps a reading, and its picture as soon as that is drawn. */
export async function keepReading(kept: StageMaps): Promise<void> {
  held.set({ kept, picture: undefined });
  const picture = document.createElement('canvas');
  picture.width = SIDE;
  picture.height = SIDE;
  const context = picture.getContext('2d');
  if (!context) return;
  try {
    await drawPicture(context, SIDE, kept.result);
    if (held.getState().kept === kept) held.set({ picture });
  } catch {
    // It cannot be decoded any more: its name stands alone.
  }
}

export const letGo = (): void => held.set({ kept: undefined, picture: undefined });
