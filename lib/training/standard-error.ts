/**
 * How far an accuracy measured on a sample of pictures strays by chance: one standard deviation, as a share.
 *
 * @param accuracy 0 to 1
 * @param pictures on how many it was measured
 */
export const standardError = (accuracy: number, pictures: number): number =>
  Math.sqrt((accuracy * (1 - accuracy)) / pictures);
