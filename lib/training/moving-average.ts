/** The exponential moving average of a series, as training keeps it of a network's weights. */

/**
 * @param momentum share of the newest value: 0.0005 in MobileViT's recipe, which others write as a decay of 0.9995
 * @returns as many values as came in; the first is the first value itself
 */
export function movingAverage(series: readonly number[], momentum: number): number[] {
  const averages: number[] = [];
  for (const value of series) {
    const before = averages.at(-1);
    averages.push(before === undefined ? value : (1 - momentum) * before + momentum * value);
  }
  return averages;
}

/** Iterations after which a value's share in the average has halved. */
export const halfLife = (momentum: number): number => Math.log(2) / -Math.log1p(-momentum);
