/**
 * IEEE 754 half precision (binary16): 1 sign, 5 exponent (bias 15), 10 fraction bits.
 */

const FRACTION_BITS = 10;
const FRACTION_MASK = 0x3ff;
const EXPONENT_MASK = 0x1f;
const INFINITY_BITS = 0x7c00;
const QUIET_NAN_BITS = 0x7e00;
/** The smallest subnormal half; every subnormal is a multiple of it. */
const SMALLEST = 2 ** -24;
/** Half way from the largest finite half, 65504, to 65536, the next that the format cannot hold. */
const OVERFLOW = 65520;

/** The value of a half given as its 16 bits. Exact; NaN payloads are not kept. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> FRACTION_BITS) & EXPONENT_MASK;
  const fraction = bits & FRACTION_MASK;
  if (exponent === 0) return sign * fraction * SMALLEST;
  if (exponent === EXPONENT_MASK) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The bits of the half nearest to `value`, ties to even; from ±65520 on ±infinity. Signed zeros keep their sign. */
export function numberToHalf(value: number): number {
  if (Number.isNaN(value)) return QUIET_NAN_BITS;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(value);
  if (magnitude >= OVERFLOW) return sign | INFINITY_BITS;
  const exponent = Math.max(-14, binaryExponent(magnitude));
  // In units of the last place the value is a half's fraction with its hidden bit. A carry out of the fraction lands
  // in the exponent, which is where it belongs.
  const units = roundHalfToEven(magnitude * 2 ** (FRACTION_BITS - exponent));
  const subnormal = units < 1024;
  return sign | (subnormal ? units : ((exponent + 15) << FRACTION_BITS) + units - 1024);
}

const double = new Float64Array(1);
const doubleWords = new Uint32Array(double.buffer);

/** floor(log2(magnitude)), from the exponent field of a double: without the rounding of a logarithm. */
function binaryExponent(magnitude: number): number {
  double[0] = magnitude;
  return ((doubleWords[1] ?? 0) >>> 20) - 1023;
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return rest < 0.5 ? floor : floor + 1;
}

let table: Float32Array | undefined;

/** Widens an array of halves (their bits) to single precision through a table of all 65,536. */
export function halvesToFloat32(halves: Uint16Array): Float32Array<ArrayBuffer> {
  table ??= Float32Array.from({ length: 0x10000 }, (_, bits) => halfToNumber(bits));
  const values = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) values[i] = table[halves[i] ?? 0] ?? 0;
  return values;
}
