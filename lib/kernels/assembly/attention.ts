import { bytes, exp, greatest, multiplyAdd, store8, sum, upTo8 } from './simd';

/** Lower than any score, and not so low that subtracting from it overflows. */
const NEVER: f32 = -1e38;

/** Floats of scratch that `attention` needs. */
export function attentionScratch(tokens: i32, width: i32): i32 {
  return width * upTo8(tokens) + tokens * upTo8(width) + 4 * upTo8(tokens);
}

/**
 * softmax(q·kᵀ)·v for every slot and head, in one pass: scores exist for four queries at a time only.
 *
 * q, k, v: [slots·tokens, heads·width], q scaled already. mix: the same shape. probabilities: [slots, heads, tokens,
 * tokens], or 0 where nobody wants them. scratch: `attentionScratch` floats.
 */
export function attention(
  q: usize,
  k: usize,
  v: usize,
  mix: usize,
  probabilities: usize,
  scratch: usize,
  slots: i32,
  heads: i32,
  tokens: i32,
  width: i32,
): void {
  const keyRow = bytes(upTo8(tokens));
  const valueRow = bytes(upTo8(width));
  const keys = scratch;
  const values = keys + <usize>width * keyRow;
  const scores = values + <usize>tokens * valueRow;
  const row = bytes(heads * width);
  for (let slot = 0; slot < slots; slot++) {
    for (let head = 0; head < heads; head++) {
      const offset = <usize>(slot * tokens) * row + bytes(head * width);
      gather(k + offset, v + offset, keys, values, row, tokens, width);
      for (let query = 0; query < tokens; query += 4) {
        const rows = min(4, tokens - query);
        score(q + offset + <usize>query * row, keys, scores, row, keyRow, rows, width);
        for (let r = 0; r < rows; r++) softmax(scores + <usize>r * keyRow, tokens);
        if (probabilities) {
          for (let r = 0; r < rows; r++) {
            memory.copy(probabilities, scores + <usize>r * keyRow, bytes(tokens));
            probabilities += bytes(tokens);
          }
        }
        blend(scores, values, mix + offset + <usize>query * row, keyRow, valueRow, row, rows, tokens, width);
      }
    }
  }
}

/** One head's keys, transposed to [width][tokens↑8], and its values, [tokens][width↑8]; zeros in what was added. */
function gather(k: usize, v: usize, keys: usize, values: usize, row: usize, tokens: i32, width: i32): void {
  const keyRow = bytes(upTo8(tokens));
  const valueRow = bytes(upTo8(width));
  for (let token = 0; token < tokens; token++) {
    const key = k + <usize>token * row;
    const value = v + <usize>token * row;
    const down = keys + bytes(token);
    const across = values + <usize>token * valueRow;
    for (let c = 0; c < width; c++) {
      store<f32>(down + <usize>c * keyRow, load<f32>(key + bytes(c)));
      store<f32>(across + bytes(c), load<f32>(value + bytes(c)));
    }
    for (let c = width; c < upTo8(width); c++) store<f32>(across + bytes(c), 0);
  }
  for (let c = 0; c < width; c++) {
    const down = keys + <usize>c * keyRow;
    for (let token = tokens; token < upTo8(tokens); token++) store<f32>(down + bytes(token), 0);
  }
}

/** Up to four queries times all keys. Rows beyond `rows` repeat the last; nobody reads them. */
function score(q: usize, keys: usize, scores: usize, row: usize, keyRow: usize, rows: i32, width: i32): void {
  const row1 = rows > 1 ? row : 0;
  const row2 = rows > 2 ? row1 + row : row1;
  const row3 = rows > 3 ? row2 + row : row2;
  const end = q + bytes(width);
  for (let j: usize = 0; j < keyRow; j += 32) {
    let a0 = f32x4.splat(0);
    let b0 = f32x4.splat(0);
    let a1 = f32x4.splat(0);
    let b1 = f32x4.splat(0);
    let a2 = f32x4.splat(0);
    let b2 = f32x4.splat(0);
    let a3 = f32x4.splat(0);
    let b3 = f32x4.splat(0);
    let key = keys + j;
    for (let at = q; at < end; at += 4) {
      const low = v128.load(key);
      const high = v128.load(key, 16);
      let x = v128.load_splat<f32>(at);
      a0 = multiplyAdd(x, low, a0);
      b0 = multiplyAdd(x, high, b0);
      x = v128.load_splat<f32>(at + row1);
      a1 = multiplyAdd(x, low, a1);
      b1 = multiplyAdd(x, high, b1);
      x = v128.load_splat<f32>(at + row2);
      a2 = multiplyAdd(x, low, a2);
      b2 = multiplyAdd(x, high, b2);
      x = v128.load_splat<f32>(at + row3);
      a3 = multiplyAdd(x, low, a3);
      b3 = multiplyAdd(x, high, b3);
      key += keyRow;
    }
    let to = scores + j;
    v128.store(to, a0);
    v128.store(to, b0, 16);
    to += keyRow;
    v128.store(to, a1);
    v128.store(to, b1, 16);
    to += keyRow;
    v128.store(to, a2);
    v128.store(to, b2, 16);
    to += keyRow;
    v128.store(to, a3);
    v128.store(to, b3, 16);
  }
}

/** A row of scores to probabilities, in place; the row is [tokens↑8]. */
function softmax(row: usize, tokens: i32): void {
  const end = row + bytes(upTo8(tokens));
  for (let at = row + bytes(tokens); at < end; at += 4) store<f32>(at, NEVER);
  let top = v128.load(row);
  for (let at = row + 16; at < end; at += 16) top = f32x4.pmax(top, v128.load(at));
  const most = f32x4.splat(greatest(top));
  let total = f32x4.splat(0);
  for (let at = row; at < end; at += 16) {
    const e = exp(f32x4.sub(v128.load(at), most));
    v128.store(at, e);
    total = f32x4.add(total, e);
  }
  const share = f32x4.splat(<f32>1.0 / sum(total));
  for (let at = row; at < end; at += 16) v128.store(at, f32x4.mul(v128.load(at), share));
}

/** Up to four rows of probabilities times all values. */
function blend(
  scores: usize,
  values: usize,
  mix: usize,
  keyRow: usize,
  valueRow: usize,
  row: usize,
  rows: i32,
  tokens: i32,
  width: i32,
): void {
  const row2 = keyRow * 2;
  const row3 = keyRow * 3;
  const end = scores + bytes(tokens);
  for (let c = 0; c < width; c += 8) {
    let a0 = f32x4.splat(0);
    let b0 = f32x4.splat(0);
    let a1 = f32x4.splat(0);
    let b1 = f32x4.splat(0);
    let a2 = f32x4.splat(0);
    let b2 = f32x4.splat(0);
    let a3 = f32x4.splat(0);
    let b3 = f32x4.splat(0);
    let value = values + bytes(c);
    for (let at = scores; at < end; at += 4) {
      const low = v128.load(value);
      const high = v128.load(value, 16);
      let p = v128.load_splat<f32>(at);
      a0 = multiplyAdd(p, low, a0);
      b0 = multiplyAdd(p, high, b0);
      p = v128.load_splat<f32>(at + keyRow);
      a1 = multiplyAdd(p, low, a1);
      b1 = multiplyAdd(p, high, b1);
      p = v128.load_splat<f32>(at + row2);
      a2 = multiplyAdd(p, low, a2);
      b2 = multiplyAdd(p, high, b2);
      p = v128.load_splat<f32>(at + row3);
      a3 = multiplyAdd(p, low, a3);
      b3 = multiplyAdd(p, high, b3);
      value += valueRow;
    }
    const to = mix + bytes(c);
    const count = width - c;
    store8(to, a0, b0, count);
    if (rows > 1) store8(to + row, a1, b1, count);
    if (rows > 2) store8(to + row * 2, a2, b2, count);
    if (rows > 3) store8(to + row * 3, a3, b3, count);
  }
}
