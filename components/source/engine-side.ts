/** What a chapter asks of the engine. One chunk of its own, fetched when the reader first asks for the model. */
import type { EngineState, Picture } from '@/lib/inference/engine-state';
import { isSuperseded } from '@/lib/inference/failures';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { AS_TRAINED, sameModes } from '@/lib/mobilevit/spec/modes';
import { choosePicture, getSession, ownPicture, updateSession } from '@/lib/session/store';
import { type EngineSourceOptions, engineSource } from '@/lib/source/engine-source';
import type { Source } from '@/lib/source/source';

export { ownPicture };

export const engineState = (): EngineState => sharedEngine().getState();

export const subscribeEngine = (listener: () => void): (() => void) => sharedEngine().subscribe(listener);

export const cancelEngine = (): void => sharedEngine().cancel();

/** Takes the failure on show: the chapter says it, and the lab need not say it again. */
export function takeFailure(): EngineState['failure'] {
  const { failure } = sharedEngine().getState();
  sharedEngine().dismissFailure();
  return failure;
}

/** The picture of the newest result, if the engine has one. */
export const pictureInEngine = (): Picture | undefined => sharedEngine().getState().result?.picture;

/**
 * Runs the model over a picture and reads from its result. Chapters show attention as it was trained: where the lab has
 * changed it, it is set back, there too.
 *
 * @returns undefined when it failed, was cancelled, or a newer picture came before it was done
 */
export async function sourceOf(picture: Picture, options: EngineSourceOptions): Promise<Source | undefined> {
  const engine = sharedEngine();
  const { view } = getSession();
  if (view && !sameModes(view.modes, AS_TRAINED)) updateSession({ view: { ...view, modes: AS_TRAINED } });
  if (engine.getState().result?.picture !== picture) await choosePicture(engine, picture);
  await engine.setModes(AS_TRAINED);
  if (engine.getState().result?.picture.id !== picture.id) return undefined;
  try {
    return await engineSource(engine, options);
  } catch (error) {
    if (isSuperseded(error)) return undefined;
    throw error;
  }
}

/** The engine need not keep the chapter's taps any more. */
export const release = (by: string): void => void sharedEngine().require([], by);
