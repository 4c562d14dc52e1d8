import { type OfficialFile, officialOf } from '@/lib/checkpoint/official';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { choosePicture, getSession } from '@/lib/session/store';

/**
 * Gives an official checkpoint's bytes to the engine.
 *
 * @returns whether it is the open one now; if not, the engine says why in `failure`
 */
export async function openOfficial(bytes: ArrayBuffer, file: OfficialFile): Promise<boolean> {
  const engine = sharedEngine();
  await engine.openCheckpoint(bytes, officialOf(file.id).repo, file);
  const { result, model, failure } = engine.getState();
  const used = model?.official?.id === file.id;
  // Before the first result there is no picture that the engine could show again: the one on show is next.
  const { picture } = getSession();
  if (used && !result && !failure && picture) await choosePicture(engine, picture);
  return used;
}
