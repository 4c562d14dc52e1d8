/*
 * Four floats at a time. Everything here is inlined: no call, no table, no data segment, so that the module can live in
 * a memory that belongs to somebody else.
 */

/** a·b + c: one rounding where relaxed SIMD has a fused instruction, else two. */
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** x − n·ln 2. Where the product is rounded, ln 2 comes in two parts, the first so short that its product is exact. */
@inline
function remainder(n: v128, x: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(n, f32x4.splat(-0.693147181), x);
  const r = f32x4.add(f32x4.mul(n, f32x4.splat(-0.693359375)), x);
  return f32x4.add(f32x4.mul(n, f32x4.splat(2.12194440e-4)), r);
}

/**
 * eˣ within 5·10⁻⁶ of itself (2·10⁻⁷ for |x| ≤ 3), for |x| ≤ 87; beyond that the value at ±87. What is not a number
 * stays so: pmin and pmax give their first argument then, min and max would be slower on x86.
 *
 * x = n·ln 2 + r with |r| ≤ ½ ln 2; eʳ by the polynomial of degree 5 whose greatest relative error there is least
 * (9·10⁻⁸, found by Lawson's iteration); 2ⁿ by way of the exponent's bits.
 */
@inline
export function exp(x: v128): v128 {
  const bounded = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-87.0)), f32x4.splat(87.0));
  // Adding 1.5·2²³ rounds to an integer and leaves it in the low bits.
  const magic = f32x4.splat(12582912.0);
  const biased = multiplyAdd(bounded, f32x4.splat(1.44269504), magic);
  const n = f32x4.sub(biased, magic);
  const r = remainder(n, bounded);
  let p = multiplyAdd(r, f32x4.splat(0.00829027220), f32x4.splat(0.0418981612));
  p = multiplyAdd(p, r, f32x4.splat(0.166676387));
  p = multiplyAdd(p, r, f32x4.splat(0.499991477));
  p = multiplyAdd(p, r, f32x4.splat(0.999999702));
  p = multiplyAdd(p, r, f32x4.splat(1.0));
  const power = i32x4.shl(i32x4.add(biased, i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/** x·sigmoid(x). */
@inline
export function silu(x: v128): v128 {
  return f32x4.div(x, f32x4.add(f32x4.splat(1.0), exp(f32x4.neg(x))));
}

/** Sum of the four. */
@inline
export function sum(x: v128): f32 {
  return (
    f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3))
  );
}

/** Greatest of the four. */
@inline
export function greatest(x: v128): f32 {
  return max<f32>(
    max<f32>(f32x4.extract_lane(x, 0), f32x4.extract_lane(x, 1)),
    max<f32>(f32x4.extract_lane(x, 2), f32x4.extract_lane(x, 3)),
  );
}

/** Stores the first `count` of eight floats, or all of them if there is room for more. */
@inline
export function store8(to: usize, low: v128, high: v128, count: i32): void {
  if (count >= 8) {
    v128.store(to, low);
    v128.store(to, high, 16);
  } else if (count >= 4) {
    v128.store(to, low);
    storeFew(to + 16, high, count - 4);
  } else {
    storeFew(to, low, count);
  }
}

/** Stores the first `count` of four floats, count < 4. */
@inline
export function storeFew(to: usize, x: v128, count: i32): void {
  if (count > 0) store<f32>(to, f32x4.extract_lane(x, 0));
  if (count > 1) store<f32>(to, f32x4.extract_lane(x, 1), 4);
  if (count > 2) store<f32>(to, f32x4.extract_lane(x, 2), 8);
}

/** Loads `count` floats, count < 4, and zeros beyond; reads nothing beyond. */
@inline
export function loadFew(from: usize, count: i32): v128 {
  let x = f32x4.splat(0);
  if (count > 0) x = f32x4.replace_lane(x, 0, load<f32>(from));
  if (count > 1) x = f32x4.replace_lane(x, 1, load<f32>(from, 4));
  if (count > 2) x = f32x4.replace_lane(x, 2, load<f32>(from, 8));
  return x;
}

/** n rounded up to a multiple of 8. */
@inline
export function upTo8(n: i32): i32 {
  return (n + 7) & ~7;
}

/** Bytes of n floats. */
@inline
export function bytes(n: i32): usize {
  return (<usize>n) << 2;
}
