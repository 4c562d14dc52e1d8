'use client';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { show } from '@/lib/export/shown';
import { format, formatSignificant } from '@/lib/i18n/format';
import { cellAt } from '../channels/cell-at';
import { drawPixels } from '../channels/draw-pixels';
import { MapScale } from '../channels/MapScale';
import { Raster } from '../channels/Raster';
import { evenCells, RovingGrid } from '../channels/RovingGrid';
import { rampAt } from '../channels/ramp-at';
import { SaveHere } from '../export/SaveHere';
import type { StageMaps } from '../strip/stage-maps';
import styles from './Compare.module.css';
import type { CompareProps } from './compare-props';
import { compareMaps, movedMost } from './comparison';
import { describeReading } from './describe';
import { KeptPicture } from './KeptPicture';

/** Channels named as those that moved most. */
const NAMED = 5;
/** Mathematics is written alike in every language. */
const DIFFERENCE = '|B − A|';

/** Two readings of one shape and their difference: A and B in one range, so that what looks alike is alike. */
export function SideBySide(props: CompareProps & { kept: StageMaps }) {
  const { kept, stages, stage, channel, onChannel, colours, locale, t } = props;
  const words = t.compare;
  const [a, b] = [kept.maps[stage], stages.maps[stage]];
  const start = cellAt(a, props.query);
  const [cell, setCell] = useState(start.row * a.width + start.column);
  const two = useMemo(() => compareMaps(a, b, channel), [a, b, channel]);
  const moved = useMemo(() => movedMost(a, b, NAMED), [a, b]);
  const number = (x: number) => formatSignificant(locale, x, 3);
  const at = Math.min(cell, two.a.length - 1);
  const { cellUnder, place } = evenCells(a);
  const reading = format(channel === undefined ? words.cellDistance : words.cell, {
    row: Math.floor(at / a.width),
    column: at % a.width,
    a: number(two.a[at] ?? Number.NaN),
    b: number(two.b[at] ?? Number.NaN),
    difference: number(two.difference[at] ?? Number.NaN),
  });
  const what = format(channel === undefined ? words.stageIs : words.channelIs, {
    stage: t.stages[stage],
    ...(channel === undefined ? { channels: a.channels } : { channel: channel + 1 }),
  });
  const sides = useMemo(
    () =>
      [
        { name: 'A', about: describeReading(kept.result, locale, words), values: two.a, range: two.range },
        { name: 'B', about: describeReading(stages.result, locale, words), values: two.b, range: two.range },
        {
          name: channel === undefined ? words.distance : DIFFERENCE,
          about: '',
          values: two.size,
          range: two.sizeRange,
        },
      ].map((side) => ({ ...side, pixels: { values: side.values, range: side.range, colours } })),
    [kept, stages, two, channel, colours, locale, words],
  );
  // The kept result's own model is compared, not its name: two checkpoints of one size are two networks.
  const otherModel = kept.result.model.sha256 !== stages.result.model.sha256;

  useEffect(
    () =>
      show(
        'compare',
        sides.map(({ name, about, range, pixels }, n) => ({
          name: `compare-${['a', 'b', 'difference'][n]}`,
          title: `${name} · ${about || `${kept.result.picture.name} · ${stages.result.picture.name}`}`,
          caption: what,
          tensor: async () => ({
            shape: [a.height, a.width],
            values: n === 2 ? two.difference : pixels.values,
          }),
          draw: (context, side) => drawPixels(context, side, a, pixels),
          scale: {
            ...range,
            label: n === 2 ? words.difference : words.both,
            ramp: () => rampAt(document.documentElement, colours),
          },
          sources: [...(n === 1 ? [] : [kept.result]), ...(n === 0 ? [] : [stages.result])],
        })),
      ),
    [sides, what, a, two, kept, stages, colours, words],
  );

  return (
    <>
      <p className={styles.lead}>{what}</p>
      <div className={styles.sides}>
        {sides.map(({ name, about, values, range, pixels }, n) => (
          <figure key={name} className={styles.side} data-testid={`side-${n}`}>
            <RovingGrid
              rows={a.height}
              columns={a.width}
              at={at}
              onAt={setCell}
              onChoose={setCell}
              cellUnder={cellUnder}
              place={place(at)}
              label={format(words.map, {
                name,
                height: a.height,
                width: a.width,
                min: number(range.min),
                max: number(range.max),
              })}
              cellLabel={reading}
            >
              <Raster width={a.width} height={a.height} pixels={pixels} label="" />
            </RovingGrid>
            <figcaption data-value={values[at]}>
              {n === 0 && <KeptPicture className={styles.thumbnail} />}
              <b>{name}</b> {about}
            </figcaption>
          </figure>
        ))}
      </div>
      <p className={styles.reading} data-testid="compare-reading">
        {reading}
      </p>
      <div className={styles.scales}>
        <MapScale {...two.range} colours={colours} label={words.both} format={number} />
        <MapScale {...two.sizeRange} colours={colours} label={words.difference} format={number} />
      </div>
      <SaveHere panel="compare" />
      {two.sizeRange.max === 0 && <p className={styles.lead}>{words.same}</p>}
      {otherModel && (
        <p className={styles.lead}>
          {channel === undefined ? words.otherModelAll : format(words.otherModel, { channel: channel + 1 })}
        </p>
      )}
      {moved.length > 0 && (
        <div className={styles.moved}>
          <h4>{words.moved}</h4>
          <ul>
            {moved.map(({ channel: one, distance }) => (
              <li key={one}>
                <Button pressed={one === channel} onClick={() => onChannel(one)}>
                  {format(words.movedChannel, { channel: one + 1, distance: number(distance) })}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
