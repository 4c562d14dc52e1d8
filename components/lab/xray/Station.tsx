import { type ReactNode, useId, useMemo } from 'react';
import type { LabXray } from '@/lib/i18n/en/lab-xray';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Xray } from '@/lib/xray/xray';
import { SaveHere } from '../export/SaveHere';
import { useFigure } from '../export/use-figure';
import styles from './Station.module.css';

/** What every station of the path is given. */
export interface StationProps {
  xray: Xray;
  /** Whose path it is, for what is saved of it. */
  whose: string;
  locale: Locale;
  t: LabXray;
}

/** Numbers of a station, as they can be saved. */
export interface StationNumbers {
  /** The formulae's symbol, in ASCII where a file is named after it: "q". */
  readonly symbol: string;
  /** What stands for the symbol in words, where a table holds several things. */
  readonly label?: 'terms' | 'lengths';
  readonly shape: readonly number[];
  readonly values: ArrayLike<number>;
  readonly axes: readonly string[];
}

/** A vector of a station. */
export const vector = (symbol: string, values: ArrayLike<number>, axis = 'channel'): StationNumbers => ({
  symbol,
  shape: [values.length],
  values,
  axes: [axis],
});

/** The nine places of a station's window. */
export const window3 = (symbol: string, values: ArrayLike<number>): StationNumbers => ({
  symbol,
  shape: [3, 3],
  values,
  axes: ['row', 'column'],
});

/** One station of the path: its number, its name, its sentence, its figure, and whether it agrees. */
export function Station({
  number,
  name,
  text,
  of,
  numbers,
  controls,
  children,
}: {
  number: number;
  name: string;
  text: string;
  of: StationProps;
  /** What it has to save; the same function from render to render. */
  numbers: (xray: Xray) => readonly StationNumbers[];
  controls?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const { xray, whose, t } = of;
  const offer = useMemo(() => {
    const title = format(t.save.title, { number, name });
    const tensors = numbers(xray).map(({ symbol, label, shape, values, axes }) => ({
      name: `xray-${number}-${symbol}`,
      title: format(t.save.numbers, { title, symbol: label ? t.save[label] : symbol }),
      tensor: async () => ({ shape, values: Float32Array.from(values), axes }),
    }));
    return { name: `xray-${number}`, title, caption: whose, tensors };
  }, [xray, whose, number, name, numbers, t]);
  const panel = `xray-${number}`;
  const figure = useFigure<HTMLDivElement>(panel, offer, false);
  return (
    <li className={styles.station} data-station={number}>
      <section aria-labelledby={id} className={styles.body}>
        <h3 id={id} className={styles.name}>
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
          {name}
        </h3>
        <p className={styles.text}>{text}</p>
        {controls && <div className={styles.controls}>{controls}</div>}
        <div ref={figure} className={styles.figure}>
          {children}
        </div>
        <SaveHere panel={panel} />
      </section>
    </li>
  );
}
