/** Sizes of this chapter's drawings, in pixels, and how finely numbers are written. Nobody's publication. */

/** Height of the plots of time over multiply-adds. */
export const PLOT_HEIGHT = 440;

/** The strip of operations: one mark, its gap, its height. */
export const STRIP = { mark: 5, gap: 2, height: 22 } as const;

/** Decimals. */
export const DIGITS = { none: 0, ms: 2, short: 1, small: 3 } as const;

/** A million and a thousand, for units. */
export const MILLION = 1e6;

/** The device in two numbers: lanes as powers of two, and ticks of a start, with where they begin and end. */
export const LANES = { first: 10, last: 20 } as const;
export const STARTS = { first: 0, last: 400, step: 20 } as const;

/** The saved picture: its width, its text, its bars and the gaps between them. Three pairs make a square. */
export const PICTURE = { extent: 640, text: 19, bar: 33, gap: 14 } as const;

/** How many rounds a reader may choose. */
export const ROUNDS = [5, 20, 60] as const;
