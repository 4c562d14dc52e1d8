/** Finding in a log where the schedule of the learning rate was changed by hand. */

/** How many times as much as before and after it a step must fall to be no step of the curve. */
const JUMP = 1.5;

/**
 * The epochs at which a rate is not the smooth continuation of those before: after its peak it rises, or it falls much
 * more than in the steps on either side.
 *
 * @param rates one per epoch: a warm-up, then a decay
 * @returns indices into `rates`, ascending
 */
export function restarts(rates: readonly number[]): number[] {
  const peak = rates.indexOf(Math.max(...rates));
  const fall = (i: number) => (rates[i - 1] ?? Number.NaN) - (rates[i] ?? Number.NaN);
  return rates.flatMap((_, i) => {
    if (i <= peak + 1) return [];
    const beside = [fall(i - 1), i + 1 < rates.length ? fall(i + 1) : 0].map(Math.abs);
    return fall(i) < 0 || fall(i) > JUMP * Math.max(...beside) ? [i] : [];
  });
}
