'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { Role } from '@/lib/colour/role';
import type { Patches } from '@/lib/i18n/en/patches';
import { format } from '@/lib/i18n/format';
import { indexOfPlace, type PatchedMap, patched, placeOfIndex } from '@/lib/patches/patch-index';
import { markOf } from '@/lib/patches/patch-walk';
import { type Cells, extentOnSheet, throughAttention, throughConvolution } from '@/lib/patches/spread';
import { CellMap } from './CellMap';
import figures from './figures.module.css';
import styles from './SheetFigure.module.css';

const MAP = patched(8, 2);
const START = indexOfPlace(MAP, { slot: 3, token: 5 });

type Mixing = 'convolution' | 'attention';
const THROUGH: Readonly<Record<Mixing, (map: PatchedMap, cells: Cells) => Cells>> = {
  convolution: throughConvolution,
  attention: throughAttention,
};
const HUE: Readonly<Record<Mixing, Role>> = { convolution: 'weights', attention: 'attention' };

/** By which operation each cell was first reached, from 1; the first cell by none, 0. */
function reachedBy(seed: number, path: readonly Mixing[]): ReadonlyMap<number, number> {
  const first = new Map([[seed, 0]]);
  let cells: Cells = new Set([seed]);
  path.forEach((mixing, i) => {
    cells = THROUGH[mixing](MAP, cells);
    for (const cell of cells) if (!first.has(cell)) first.set(cell, i + 1);
  });
  return first;
}

/** More than this many operations add nothing: the map is full after two of different kinds. */
const MOST = 6;

/** One cell's content spreading, on the map and on the P×N sheet: convolution across slots, attention along patches. */
export function SheetFigure({ words }: { words: Patches['sheet'] }) {
  const [seed, setSeed] = useState(START);
  const [path, setPath] = useState<readonly Mixing[]>(['convolution']);
  const reached = reachedBy(seed, path);
  const total = MAP.height * MAP.width;
  const { patches, slots } = extentOnSheet(MAP, new Set(reached.keys()));
  const look = (index: number) => {
    const order = reached.get(index);
    const mixing = order === undefined || order === 0 ? undefined : path[order - 1];
    return {
      role: order === undefined ? undefined : mixing ? HUE[mixing] : ('input' as const),
      text: order === undefined ? undefined : String(order),
      mark: order === undefined ? ('faint' as const) : undefined,
      picked: index === seed,
    };
  };
  const nameOf = (index: number) => {
    const { slot, token } = placeOfIndex(MAP, index);
    const order = reached.get(index);
    return format(order === undefined ? words.cell : words.cellReached, {
      i: Math.floor(index / MAP.width),
      j: index % MAP.width,
      mark: markOf(slot),
      n: token,
      order: order ?? 0,
    });
  };
  const start = (index: number) => {
    setSeed(index);
    setPath([]);
  };
  // With its number, as the cells have it.
  const joined = path.map((mixing, i) => `${i + 1} ${words[mixing]}`).join(' → ');
  const sentence = path.length === 0 ? words.start : reached.size === total ? words.full : words.says;

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="sheet">
      <div className={figures.controls}>
        {(['convolution', 'attention'] as const).map((mixing) => (
          <Button key={mixing} disabled={path.length >= MOST} onClick={() => setPath([...path, mixing])}>
            {words.apply[mixing]}
          </Button>
        ))}
        <Button disabled={path.length === 0} onClick={() => setPath([])}>
          {words.again}
        </Button>
        <span className={styles.path}>{joined}</span>
      </div>
      <div className={styles.pair}>
        <div className={figures.part}>
          <h3 className={figures.heading}>{words.map}</h3>
          <CellMap map={MAP} layout="map" label={words.mapLabel} look={look} nameOf={nameOf} onPick={start} />
          <p className={figures.label}>{words.pick}</p>
        </div>
        <div className={figures.part}>
          <h3 className={figures.heading}>{words.sheet}</h3>
          <div className={styles.sheet}>
            <CellMap
              map={MAP}
              layout="sheet"
              label={words.sheetLabel}
              look={look}
              nameOf={nameOf}
              onPick={start}
            />
          </div>
          <p className={figures.label}>{words.axes}</p>
          <p className={figures.says} aria-live="polite" data-testid="sheet-says">
            {format(sentence, { path: joined, count: reached.size, total, patches, slots })}
          </p>
        </div>
      </div>
    </figure>
  );
}
