/** The rank of a key by its weight, from 1: as `greatest` (softmax.ts) orders them, of equals the earlier one first. Pure. */
export function rankOf(row: ArrayLike<number>, key: number): number {
  const weight = row[key] ?? 0;
  let rank = 1;
  for (let other = 0; other < row.length; other++) {
    const w = row[other] ?? 0;
    if (w > weight || (w === weight && other < key)) rank++;
  }
  return rank;
}
