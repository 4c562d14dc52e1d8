/**
 * A number as a reader types it, or `null`. Takes full-width digits (a Chinese input method gives them) and a true
 * minus sign; does not take thousands separators, words or infinities.
 */
export function parseNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll('−', '-').trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
