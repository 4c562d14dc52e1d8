/** Digits that any decimal keeps on its way through a float32 and back (C's FLT_DIG), and that any float32 needs. */
const FEWEST = 6;
const MOST = 9;

/**
 * A float32 as the shortest decimal that reads back as the same float32 (subnormal ones may be a digit longer), so
 * that a table holds every bit: 0.1 rather than 0.10000000149011612. NaN, infinities and −0 as `nan`, `inf`, `-inf`,
 * `-0`, which numpy, pandas and R read. Pure.
 */
export function float32Text(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  if (!Number.isFinite(x)) return x > 0 ? 'inf' : '-inf';
  if (x === 0) return Object.is(x, -0) ? '-0' : '0';
  for (let digits = FEWEST; digits < MOST; digits++) {
    const short = Number(x.toPrecision(digits));
    if (Math.fround(short) === x) return String(short);
  }
  return String(Number(x.toPrecision(MOST)));
}
