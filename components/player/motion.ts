import { ease } from '@/lib/walkthrough/ease';

/** How the pieces of a step move: each 450 ms, cubic in-out, 40 ms after the one before. As in app/tokens.css. */
export const MOVE_MS = 450;
export const STAGGER_MS = 40;

/** How long a step's motion takes, in milliseconds, with `pieces` that leave one after another. */
export function motionOf(pieces: number): number {
  return MOVE_MS + STAGGER_MS * Math.max(0, pieces - 1);
}

/** How far a piece has come, eased, 0–1, when the whole step stands at t: the piece is `order`th of `pieces`. */
export function pieceAt(t: number, order: number, pieces: number): number {
  const elapsed = t * motionOf(pieces) - order * STAGGER_MS;
  return ease(Math.min(1, Math.max(0, elapsed / MOVE_MS)));
}
