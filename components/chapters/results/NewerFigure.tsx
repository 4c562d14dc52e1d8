import { scaleLinear } from 'd3-scale';
import { Sources } from '@/components/chapters/evidence/Cite';
import { classes } from '@/components/ui/classes';
import { ScrollArea } from '@/components/ui/ScrollArea';
import { networks, newerFact } from '@/lib/figures/results-facts';
import type { Results } from '@/lib/i18n/en/results';
import { formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { networkOf } from '@/lib/results/network';
import figures from '../evidence/figures.module.css';
import { axisEnds } from './axis-ends';
import { S } from './claims-walk';
import styles from './NewerFigure.module.css';
import { Track, type TrackMark, TrackMarkShape, TrackScale } from './Track';

/** About so many numbers on the axis. */
const TICKS = 4;
/** Side of a mark's box in a head, in pixels. */
const KEY = 16;

/** MobileNetV4, each network by what went into it: ImageNet alone, a teacher, further pictures. */
export function NewerFigure({ locale, words }: { locale: Locale; words: Results['newer'] }) {
  const s = networkOf(networks, S);
  const { rows, source, distilledSource, pretrainedSource } = newerFact;
  const values = rows.flatMap(({ top1, distilled, pretrained }) => [
    top1,
    distilled ?? top1,
    pretrained ?? top1,
  ]);
  const ends = axisEnds([s.top1, ...values]);
  const ticks = scaleLinear(ends, [0, 1]).ticks(TICKS);
  const one = (value: number | null) => (value === null ? words.none : formatFixed(locale, value, 1));
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="newer">
      <ScrollArea label={words.label}>
        <table className={classes(figures.table, figures.stacked, styles.table)}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.parameters}</th>
              <th scope="col">{words.cost}</th>
              <th scope="col">
                <Key shape="circle" /> {words.alone}
              </th>
              <th scope="col">
                <Key shape="circle" hollow /> {words.distilled}
              </th>
              <th scope="col">
                <Key shape="star" /> {words.pretrained}
              </th>
              <td className={styles.plot}>
                <span className={styles.axis}>{words.plot}</span>
                <TrackScale {...{ ends, ticks }} format={(value) => formatNumber(locale, value, 0)} />
              </td>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, parametersMillions, multiplyAddsMillions, top1, distilled, pretrained }) => (
              <tr key={name}>
                <th scope="row" lang="en">
                  {name}
                </th>
                <td data-column={words.parameters}>{formatFixed(locale, parametersMillions, 1)}</td>
                <td data-column={words.cost} className={styles.cost}>
                  {formatNumber(locale, multiplyAddsMillions, 0)}
                </td>
                <td data-column={words.alone} className={figures.strong}>
                  <Value shape="circle" written={one(top1)} />
                </td>
                <td data-column={words.distilled}>
                  {distilled === null ? words.none : <Value shape="circle" hollow written={one(distilled)} />}
                </td>
                <td data-column={words.pretrained}>
                  {pretrained === null ? words.none : <Value shape="star" written={one(pretrained)} />}
                </td>
                <td className={styles.plot}>
                  <Track
                    {...{ ends, ticks }}
                    marks={[
                      mark('alone', top1, 'circle'),
                      ...(distilled === null
                        ? []
                        : [{ ...mark('distilled', distilled, 'circle'), hollow: true }]),
                      ...(pretrained === null ? [] : [mark('pretrained', pretrained, 'star')]),
                    ]}
                  />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row" lang="en">
                {s.name}
              </th>
              <td data-column={words.parameters}>{formatFixed(locale, s.parametersMillions, 1)}</td>
              <td data-column={words.cost} className={styles.cost}>
                {words.none}
              </td>
              <td data-column={words.alone} className={figures.strong}>
                {one(s.top1)}
              </td>
              <td data-column={words.distilled}>{words.none}</td>
              <td data-column={words.pretrained}>{words.none}</td>
              <td className={styles.plot}>
                <Track
                  {...{ ends, ticks }}
                  marks={[{ id: 's', value: s.top1, shape: 'diamond', look: 'output' }]}
                />
              </td>
            </tr>
          </tbody>
        </table>
      </ScrollArea>
      <Sources label={words.sources} of={[source, distilledSource, pretrainedSource, s.source]} />
    </figure>
  );
}

const mark = (id: string, value: number, shape: TrackMark['shape']): TrackMark => ({
  id,
  value,
  shape,
  look: 'weights',
});

/** An accuracy; its mark stands beside it where the table is stacked and has no heads. */
function Value({ written, ...shape }: Pick<TrackMark, 'shape' | 'hollow'> & { written: string }) {
  return (
    <span>
      <span className={styles.beside}>
        <Key {...shape} />{' '}
      </span>
      {written}
    </span>
  );
}

/** The mark of a column, in its head. */
function Key(shape: Pick<TrackMark, 'shape' | 'hollow'>) {
  return (
    <svg className={styles.key} width={KEY} height={KEY} aria-hidden="true">
      <g transform={`translate(${KEY / 2} ${KEY / 2})`}>
        <TrackMarkShape look="weights" {...shape} />
      </g>
    </svg>
  );
}
