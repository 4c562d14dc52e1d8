'use client';
import { useEffect, useRef } from 'react';
import { useThemeChange } from '@/components/matrix/use-theme-change';
import { type LogSpan, logShare, powersOfTen } from '@/lib/receptive-field/log-span';
import styles from './FieldScale.module.css';
import { fieldRamp } from './paint-field';

export interface FieldScaleProps {
  span: LogSpan;
  label: string;
  /** What the scale leaves out, and the true least value. */
  note: string;
  format: (value: number) => string;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/** Ten to a whole power, as it is printed: 10⁻³. */
const powerOfTen = (exponent: number): string =>
  `10${[...String(exponent)].map((digit) => SUPERSCRIPTS[digit] ?? '').join('')}`;

/** A logarithmic scale, painted from the ramp that paints the field, with its powers of ten. */
export function FieldScale({ span, label, note, format }: FieldScaleProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeChange();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new theme has new colours to read from the canvas.
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const ramp = fieldRamp(element);
    const bytes = new ImageData(element.width, 1);
    for (let x = 0; x < element.width; x++) {
      bytes.data.set([...ramp.subarray(3 * x, 3 * x + 3), 255], 4 * x);
    }
    context.putImageData(bytes, 0, 0);
  }, [theme]);

  return (
    <div className={styles.scale} data-testid="field-scale" data-min={span.min} data-max={span.max}>
      <span className={styles.label}>{label}</span>
      <span className={styles.ramp}>
        <span className={styles.end}>{format(span.floor)}</span>
        <span className={styles.track} aria-hidden="true">
          <canvas ref={canvas} width={256} height={1} />
          {powersOfTen(span).map((exponent) => (
            <span
              key={exponent}
              className={styles.tick}
              style={{ insetInlineStart: `${100 * logShare(span, 10 ** exponent)}%` }}
            >
              <span>{powerOfTen(exponent)}</span>
            </span>
          ))}
        </span>
        <span className={styles.end}>{format(span.max)}</span>
      </span>
      <span className={styles.note}>{note}</span>
    </div>
  );
}
