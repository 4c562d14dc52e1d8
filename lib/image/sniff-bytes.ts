/** Reading numbers and letters out of a file's bytes; undefined past the end. */

/** Whether the file begins with these bytes. */
export function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}

/** `length` bytes from `at` as Latin-1 letters; shorter at the end of the file. */
export function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** Two bytes as an unsigned number, big endian unless told; undefined beyond the end. */
export function uint16(bytes: Uint8Array, at: number, littleEndian = false): number | undefined {
  const a = bytes[at];
  const b = bytes[at + 1];
  if (a === undefined || b === undefined) return undefined;
  return littleEndian ? a | (b << 8) : (a << 8) | b;
}

/** Three bytes as an unsigned number, little endian; undefined beyond the end. */
export function uint24le(bytes: Uint8Array, at: number): number | undefined {
  const low = uint16(bytes, at, true);
  const high = bytes[at + 2];
  return low === undefined || high === undefined ? undefined : low | (high << 16);
}

/** Four bytes as an unsigned number, big endian unless told; undefined beyond the end. */
export function uint32(bytes: Uint8Array, at: number, littleEndian = false): number | undefined {
  const first = uint16(bytes, at, littleEndian);
  const second = uint16(bytes, at + 2, littleEndian);
  if (first === undefined || second === undefined) return undefined;
  return littleEndian ? first + second * 65536 : first * 65536 + second;
}
