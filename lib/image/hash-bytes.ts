/**
 * `count` bytes from a seed, the same as `hash_bytes` of training/make_resample_reference.py: the top eight bits of
 * murmur3's finaliser over the index. Tests make their pictures with it, so that none has to be committed.
 */
export function hashBytes(seed: number, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  const offset = Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < count; i++) {
    let x = (i + offset) | 0;
    x ^= x >>> 16;
    x = Math.imul(x, 0x85ebca6b);
    x ^= x >>> 13;
    x = Math.imul(x, 0xc2b2ae35);
    x ^= x >>> 16;
    bytes[i] = x >>> 24;
  }
  return bytes;
}
