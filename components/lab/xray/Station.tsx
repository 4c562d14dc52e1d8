import { type ReactNode, useId } from 'react';
import type { LabXray } from '@/lib/i18n/en/lab-xray';
import type { Locale } from '@/lib/i18n/locales';
import type { Xray } from '@/lib/xray/xray';
import styles from './Station.module.css';

/** What every station of the path is given. */
export interface StationProps {
  xray: Xray;
  locale: Locale;
  t: LabXray;
}

/** One station of the path: its number, its name, its sentence, its figure, and whether it agrees. */
export function Station({
  number,
  name,
  text,
  controls,
  children,
}: {
  number: number;
  name: string;
  text: string;
  controls?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
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
        {children}
      </section>
    </li>
  );
}
