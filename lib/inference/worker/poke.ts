/** What happens to the answer, and to one unit, when a square of the picture changes. */
import type { Model } from '@/lib/mobilevit/forward/model';
import type { Poke, Poked } from '../protocol';
import { POKE_GREY } from '../protocol';
import { disposePass, type Image, LOGITS, type Pace, type Pass, placeOf, readTap, runPass } from './pass';

/**
 * Runs the network over the changed picture once for each condition; conditions share what comes before the first
 * block in which they differ.
 *
 * @throws EngineError `superseded`, `unknown-tap`
 */
export async function poke(
  model: Model,
  image: Image,
  { square, tap, cell, conditions }: Omit<Poke, 'op'>,
  pace: Pace,
): Promise<Poked> {
  placeOf(model, image.size, tap, cell);
  const changed = square ? { ...image, input: withSquare(image, square) } : image;
  const answers: Poked['answers'][number][] = [];
  let base: Pass | undefined;
  try {
    for (const modes of conditions) {
      const from = pace.now();
      const pass = await runPass(model, changed, { keep: [LOGITS, tap], modes, base }, pace);
      try {
        const logits = (await readTap(pass, LOGITS)).values;
        const vector = (await readTap(pass, tap, cell)).values;
        answers.push({ modes, logits, vector, ms: pace.now() - from });
      } finally {
        if (base) disposePass(pass);
        else base = pass;
      }
    }
    return { answers };
  } finally {
    if (base) disposePass(base);
  }
}

/** The image with a square of it in mid-grey; what of the square lies outside is left out. */
export function withSquare({ input, size }: Image, square: NonNullable<Poke['square']>): Float32Array {
  const changed = input.slice();
  const clamp = (at: number) => Math.min(Math.max(Math.round(at), 0), size);
  const [left, right] = [clamp(square.x), clamp(square.x + square.side)];
  for (let row = clamp(square.y); row < clamp(square.y + square.side); row++) {
    changed.fill(POKE_GREY, 3 * (row * size + left), 3 * (row * size + right));
  }
  return changed;
}
