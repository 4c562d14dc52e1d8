'use client';

import { useState } from 'react';
import { type Slot, SlotMark } from '@/components/matrix/SlotMark';
import type { UnfoldTimeFact } from '@/lib/figures/paper-facts';
import { citation, WORKS } from '@/lib/figures/source';
import type { Patches } from '@/lib/i18n/en/patches';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import { addresses, copiedCells, keptNeighbours, movedAddresses, windowsOf } from '@/lib/patches/memory';
import { patchCount, patched, slotCount } from '@/lib/patches/patch-index';
import { CellMap } from './CellMap';
import figures from './figures.module.css';
import styles from './UnfoldsFigure.module.css';

const SIDE = 6;
const MAP = patched(SIDE, 2);
const SHAPE = windowsOf(SIDE);
const COPIES = copiedCells(SHAPE);
const ADDRESSES = addresses(MAP);
const CELLS = SIDE * SIDE;
const TOKENS = patchCount(MAP);
const SLOTS: readonly Slot[] = [0, 1, 2, 3];
/** A cell in the middle: all nine windows around it read it. */
const START = 14;

/** In the strips of memory, units of one address. */
const FALL = 9;

/** The two unfolds of one map: im2col's overlapping windows copy, MobileViT's patches permute. */
export function UnfoldsFigure({
  locale,
  words,
  fact,
}: {
  locale: Locale;
  words: Patches['unfolds'];
  fact: UnfoldTimeFact;
}) {
  const [picked, setPicked] = useState(START);
  const copies = COPIES.filter((cell) => cell === picked).length;
  const padding = COPIES.filter((cell) => cell === undefined).length;
  const n = (value: number) => formatNumber(locale, value);
  const placeOf = (index: number) => ({ i: Math.floor(index / SIDE), j: index % SIDE });

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="unfolds">
      <div className={styles.grids}>
        <div className={figures.part}>
          <h3 className={figures.heading}>{words.map}</h3>
          <CellMap
            map={MAP}
            layout="map"
            label={words.mapLabel}
            look={(index) => ({
              role: index === picked ? 'input' : undefined,
              picked: index === picked,
              mark: 'faint',
            })}
            nameOf={(index) => format(words.cell, placeOf(index))}
            onPick={setPicked}
          />
          <p className={figures.label}>{words.pick}</p>
        </div>
        <div className={styles.matrices}>
          <div className={figures.part}>
            <h3 className={figures.heading}>{words.windows}</h3>
            <Dots
              rows={SHAPE.entries}
              columns={SHAPE.windows}
              lit={(row, column) => COPIES[column * SHAPE.entries + row] === picked}
              hollow={(row, column) => COPIES[column * SHAPE.entries + row] === undefined}
              label={format(words.windowsLabel, { copies })}
            />
            <p className={figures.label}>
              {format(words.windowsSay, {
                rows: SHAPE.entries,
                columns: SHAPE.windows,
                total: n(COPIES.length),
                padding: n(padding),
                times: n(COPIES.length / CELLS),
              })}
            </p>
          </div>
          <div className={figures.part}>
            <h3 className={figures.heading}>{words.patches}</h3>
            <Dots
              rows={slotCount(MAP)}
              columns={patchCount(MAP)}
              lit={(row, column) => ADDRESSES[picked] === row * patchCount(MAP) + column}
              hollow={() => false}
              label={words.patchesLabel}
            />
            <p className={figures.label}>
              {format(words.patchesSay, { rows: slotCount(MAP), columns: patchCount(MAP), total: n(CELLS) })}
            </p>
          </div>
        </div>
      </div>
      <p className={figures.says} aria-live="polite" data-testid="unfolds-say">
        {format(words.says, {
          ...placeOf(picked),
          copies,
          from: picked,
          to: ADDRESSES[picked] ?? Number.NaN,
        })}
      </p>
      <div className={figures.part}>
        <h3 className={figures.heading}>{words.memory}</h3>
        <svg
          className={styles.memory}
          viewBox={`-0.5 -1 ${CELLS + 1} ${FALL + 4}`}
          role="img"
          aria-label={words.memoryLabel}
        >
          {ADDRESSES.map((to, from) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: an address is its place.
              key={from}
              className={from === picked ? styles.taken : styles.way}
              d={`M${from + 0.5} 0.5C${from + 0.5} ${FALL / 2} ${to + 0.5} ${FALL / 2} ${to + 0.5} ${FALL - 0.5}`}
            />
          ))}
          {ADDRESSES.map((to, from) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an address is its place.
            <g key={from} className={from === picked ? styles.here : styles.address}>
              <rect x={from + 0.1} y={-0.5} width={0.8} height={1} />
              <rect x={to + 0.1} y={FALL - 0.5} width={0.8} height={1} />
            </g>
          ))}
          {SLOTS.map((slot) => (
            <g key={slot} transform={`translate(${slot * TOKENS} ${FALL + 1})`}>
              <path className={styles.group} d={`M0.1 0v0.4h${TOKENS - 0.2}v-0.4`} />
              <g transform={`translate(${TOKENS / 2 - 0.6} 0.7)`}>
                <SlotMark slot={slot} size={1.2} />
              </g>
            </g>
          ))}
        </svg>
        <p className={figures.label}>
          {format(words.memorySay, { moved: movedAddresses(MAP), total: CELLS, kept: keptNeighbours(MAP) })}
        </p>
      </div>
      <figcaption className={figures.note}>
        {format(words.fact, {
          model: fact.model,
          device: fact.device,
          own: n(fact.ownMs),
          library: n(fact.libraryMs),
        })}
        {spaceAfter(words.fact)}
        <a href={WORKS[fact.source.work].url}>{citation(fact.source)}</a>
      </figcaption>
    </figure>
  );
}

/** A matrix as a field of small squares: lit, plain, or hollow where padding stands. */
function Dots({
  rows,
  columns,
  lit,
  hollow,
  label,
}: {
  rows: number;
  columns: number;
  lit: (row: number, column: number) => boolean;
  hollow: (row: number, column: number) => boolean;
  label: string;
}) {
  const paths = { lit: '', plain: '', hollow: '' };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const square = `M${column + 0.1} ${row + 0.1}h0.8v0.8h-0.8z`;
      if (lit(row, column)) paths.lit += square;
      else if (hollow(row, column)) paths.hollow += square;
      else paths.plain += square;
    }
  return (
    <svg
      className={styles.dots}
      viewBox={`0 0 ${columns} ${rows}`}
      style={{ '--dots': columns }}
      role="img"
      aria-label={label}
    >
      <path className={styles.hollow} d={paths.hollow} />
      <path className={styles.plain} d={paths.plain} />
      <path className={styles.lit} d={paths.lit} />
    </svg>
  );
}
