'use client';
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import { useMemo } from 'react';
import type { ChannelStatistics } from '@/lib/features/channel-statistics';
import type { LabChannels } from '@/lib/i18n/en/lab-channels';
import { format, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { SaveHere } from '../export/SaveHere';
import { useFigure } from '../export/use-figure';
import styles from './Histogram.module.css';
import { BINS, binRows, binsOf } from './histogram-bins';

export interface HistogramProps {
  values: ArrayLike<number>;
  about: ChannelStatistics;
  /** The value being read: it is marked. */
  value: number;
  /** For its file: the channel's name in file names, the channel in words, and the picture's name. */
  name: string;
  channel: string;
  picture: string;
  locale: Locale;
  t: LabChannels['one'];
}

/** The drawing's own units: it stretches to its place, and lines keep their width. */
const WIDTH = 240;
const HEIGHT = 96;
/** What the numbers at the ends need of the axis, as a share: a zero closer than this has its line, but no number. */
const ROOM = 0.25;

/** How often which value occurs in a channel: zero, the mean and the value being read stand out. */
export function Histogram(props: HistogramProps) {
  const { values, about, value, name, channel, picture, locale, t } = props;
  const bins = useMemo(() => binsOf(values, about), [values, about]);
  const { counts, edge } = bins;
  const most = Math.max(...counts);
  const bin = counts.indexOf(most);
  // A flat channel has no width; its one bar stands in the middle of a scale of width one.
  const flat = !(about.max > about.min);
  const domain = flat ? [about.min - 0.5, about.max + 0.5] : [about.min, about.max];
  const x = scaleLinear().domain(domain).range([0, WIDTH]);
  const y = scaleLinear().domain([0, most]).range([HEIGHT, 0]);
  const shape = area<number>()
    .x((_, n) => x(edge(n)))
    .y0(HEIGHT)
    .y1((count) => y(count))
    .curve(curveStepAfter);
  const number = (v: number) => formatSignificant(locale, v, 3);
  /** Where zero stands along the axis, as a share. */
  const zero = x(0) / WIDTH;
  const { save } = t;
  const mean = number(about.mean);
  const offer = useMemo(
    () => ({
      name: `${name}-histogram`,
      title: format(save.title, { channel }),
      caption: format(save.caption, { picture, mean }),
      tensors: [
        {
          name: `${name}-histogram-bins`,
          title: format(save.numbers, { count: BINS }),
          tensor: async () => ({ shape: [BINS, 3], values: binRows(bins), axes: ['bin', 'number'] }),
        },
      ],
    }),
    [bins, name, channel, picture, mean, save],
  );
  const figure = useFigure<HTMLElement>('histogram', offer);
  const mark = (v: number) => `${(100 * x(v)) / WIDTH}%`;

  return (
    <>
      <figure ref={figure} className={styles.figure}>
        <figcaption className={styles.caption}>
          <span>{t.histogram}</span>
          <span>{format(t.places, { count: values.length })}</span>
        </figcaption>
        <div
          className={styles.plot}
          role="img"
          aria-label={format(t.histogramLabel, {
            count: values.length,
            most,
            min: number(about.min),
            max: number(about.max),
            from: number(edge(bin)),
            to: number(edge(bin + 1)),
          })}
          data-testid="histogram"
          data-counts={counts.join(' ')}
        >
          <svg
            className={styles.drawing}
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {flat ? (
              <rect className={styles.bars} x={WIDTH / 2 - 1} width={2} height={HEIGHT} />
            ) : (
              // Each bin reaches from its edge to the next: the last edge needs a point of its own.
              <path className={styles.bars} d={shape([...counts, counts[BINS - 1] ?? 0]) ?? ''} />
            )}
            <line className={styles.axis} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
            {about.min < 0 && about.max > 0 && (
              <line className={styles.zero} x1={x(0)} x2={x(0)} y2={HEIGHT} />
            )}
            <line className={styles.mean} x1={x(about.mean)} x2={x(about.mean)} y2={HEIGHT} />
          </svg>
          <svg
            className={styles.value}
            style={{ insetInlineStart: mark(value) }}
            viewBox="0 0 10 5"
            width="10"
            height="5"
            aria-hidden="true"
            focusable="false"
          >
            <path d="M0 5L5 0L10 5z" />
          </svg>
        </div>
        <div className={styles.ends} aria-hidden="true">
          <span>{number(about.min)}</span>
          {zero > ROOM && zero < 1 - ROOM && (
            <span className={styles.tick} style={{ insetInlineStart: mark(0) }}>
              0
            </span>
          )}
          <span>{number(about.max)}</span>
        </div>
      </figure>
      <SaveHere panel="histogram" />
    </>
  );
}
