import type { Locale } from './locales';

/** Number formats are slow to make and figures ask for hundreds a frame: each is made once. */
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.NumberFormat(locale, options);
    formats.set(key, made);
  }
  return made;
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** The names of a template's placeholders, in order, each once. */
export function placeholders(template: string): string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))];
}

/**
 * Fills `{name}` in a dictionary's template. A placeholder without a value is a mistake of ours and throws: the
 * reader must never see a brace.
 */
export function format(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${template}"`);
    return String(value);
  });
}

/**
 * A number with up to `digits` decimals, as the language writes it, with a true minus sign: −0.36. Never "−0".
 * Not finite: NaN, ∞, −∞.
 */
export function formatNumber(locale: Locale, x: number, digits = 2): string {
  const text = numberFormat(locale, {
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  }).format(x);
  return text.replace('-', '−');
}

/** A number with exactly `digits` decimals, so that a column of them is read as measured alike: 78 at one is "78.0". */
export function formatFixed(locale: Locale, x: number, digits: number): string {
  const text = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  }).format(x);
  return text.replace('-', '−');
}

/** A number to `digits` significant digits, trailing zeros dropped: 5.51 at two is "5.5", 0.0034 "0.0034". */
export function formatSignificant(locale: Locale, x: number, digits = 2): string {
  const text = numberFormat(locale, {
    maximumSignificantDigits: digits,
    signDisplay: 'negative',
    useGrouping: false,
  }).format(x);
  return text.replace('-', '−');
}

/** A share 0–1 as a percentage with `digits` decimals: "71%". */
export function formatPercent(locale: Locale, share: number, digits = 0): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share);
}

/** Bytes in decimal units as download sizes are given: "512 B", "2.6 MB". */
export function formatBytes(locale: Locale, bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${formatNumber(locale, value, unit === 0 || value >= 99.95 ? 0 : 1)} ${units[unit]}`;
}
