/** Where the name of a ring stands so that it is seen: just outside of the ring, inside the picture. Pure. */

export interface At {
  readonly x: number;
  readonly y: number;
}

/** Room that a name needs to every side, and how far its middle stands from its ring, in shares of the side. */
const ROOM = 0.07;
const GAP = 0.045;

/** Degrees clockwise from the right, in the order in which they are tried. */
const DIRECTIONS = {
  down: [90, 45, 135, 270, 225, 315, 0, 180],
  up: [270, 315, 225, 90, 135, 45, 0, 180],
} as const;

/**
 * @param centre and `radius` in shares of the picture's side
 * @param first where to try first: names of two rings keep apart when one goes down and one up
 * @returns a place in the same unit; undefined where no direction has room, since the ring lies outside
 */
export function ringLabel(centre: At, radius: number, first: keyof typeof DIRECTIONS): At | undefined {
  const inside = (v: number) => v >= ROOM && v <= 1 - ROOM;
  return DIRECTIONS[first]
    .map((degrees) => {
      const angle = (degrees * Math.PI) / 180;
      return {
        x: centre.x + (radius + GAP) * Math.cos(angle),
        y: centre.y + (radius + GAP) * Math.sin(angle),
      };
    })
    .find(({ x, y }) => inside(x) && inside(y));
}
