const FULL_WIDTH_STOP = /[。，、；：！？）」』]$/;

/**
 * What separates a text from the words that follow it on the same line: a space, but nothing after a
 * full-width stop, which brings its own.
 *
 * @param text The words before; empty or undefined (nothing stands there) calls for nothing.
 */
export const spaceAfter = (text: string | undefined): ' ' | '' =>
  !text || FULL_WIDTH_STOP.test(text) ? '' : ' ';
