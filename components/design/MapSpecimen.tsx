'use client';

import { Heatmap } from '@/components/matrix/Heatmap';
import type { Design } from '@/lib/i18n/en/design';
import { formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './MapSpecimen.module.css';

const SIDE = 28;

/** SIDE × SIDE values of a function of the place, both coordinates from −1 to 1. */
function sampled(f: (x: number, y: number) => number): number[] {
  const at = (i: number) => (2 * i) / (SIDE - 1) - 1;
  return Array.from({ length: SIDE * SIDE }, (_, k) => f(at(k % SIDE), at(Math.floor(k / SIDE))));
}

const ripple = sampled((x, y) => Math.cos(9 * Math.hypot(x, y)) * Math.exp(-1.2 * Math.hypot(x, y)));
const hill = sampled((x, y) => Math.exp(-3 * ((x - 0.3) ** 2 + (y + 0.2) ** 2)));

/** Maps with their scales: signed in a hue, in ink, and unsigned. */
export function MapSpecimen({ locale, words }: { locale: Locale; words: Design['maps'] }) {
  const shared = { rows: SIDE, columns: SIDE, format: (x: number) => formatSignificant(locale, x, 2) };
  return (
    <div className={styles.maps}>
      <Heatmap {...shared} values={ripple} kind="input" label={words.ripple} />
      <Heatmap {...shared} values={ripple} label={words.grey} />
      <Heatmap {...shared} values={hill} kind="attention" label={words.hill} />
    </div>
  );
}
