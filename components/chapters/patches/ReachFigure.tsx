'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { Segmented } from '@/components/ui/Segmented';
import type { Role } from '@/lib/colour/role';
import type { Patches } from '@/lib/i18n/en/patches';
import { format } from '@/lib/i18n/format';
import { patched, placeOfIndex } from '@/lib/patches/patch-index';
import { markOf } from '@/lib/patches/patch-walk';
import { type BlockParts, reachBySlot, reachOfBlock, reachOfTransformer } from '@/lib/patches/reach';
import { type Cells, throughAttention } from '@/lib/patches/spread';
import { CellMap } from './CellMap';
import figures from './figures.module.css';
import styles from './ReachFigure.module.css';

const SIDE = 12;
const TOTAL = SIDE * SIDE;
const PATCHES = [2, 3] as const;
const PARTS = ['local', 'attention', 'fusion'] as const;
const START = 5 * SIDE + 4;

type Through = keyof BlockParts;
const HUE: Readonly<Record<Through, Role>> = { local: 'weights', attention: 'attention', fusion: 'output' };
/** The second cue, besides the hue. */
const SIGN: Readonly<Record<Through, string>> = { local: '·', attention: '●', fusion: '+' };

/** What one cell of a block's output can depend on, at two points, with each mixing part switched on or off. */
export function ReachFigure({ words }: { words: Patches['reach'] }) {
  const [patch, setPatch] = useState<(typeof PATCHES)[number]>(2);
  const [parts, setParts] = useState<BlockParts>({ local: true, attention: true, fusion: true });
  const [cell, setCell] = useState(START);
  const map = patched(SIDE, patch);
  const { slot } = placeOfIndex(map, cell);
  const transformer = reachOfTransformer(map, parts, cell);
  const block = reachOfBlock(map, parts, cell);
  const bySlot = reachBySlot(map, parts);
  const slotName = (p: number) => (patch === 2 ? markOf(p) : `p = ${p}`);
  const at = (index: number) => ({ i: Math.floor(index / SIDE), j: index % SIDE });

  const own = new Set([cell]);
  const keys = parts.attention ? throughAttention(map, own) : own;
  /** By which part a cell is reached first: its own place or attention, conv_kxk, fusion. */
  const through = (index: number): Through | undefined => {
    if (keys.has(index)) return 'attention';
    if (transformer.has(index)) return 'local';
    return block.has(index) ? 'fusion' : undefined;
  };

  const field = (title: string, reached: Cells, testid: string) => (
    <div className={figures.part} data-testid={testid}>
      <h3 className={figures.heading}>{title}</h3>
      <CellMap
        map={map}
        layout="map"
        label={format(words.mapLabel, { title, ...at(cell), count: reached.size, total: TOTAL })}
        look={(index) => {
          const by = reached.has(index) ? through(index) : undefined;
          return { role: by && HUE[by], text: by && SIGN[by], picked: index === cell };
        }}
        nameOf={(index) => format(reached.has(index) ? words.cellIn : words.cellOut, at(index))}
        onPick={setCell}
      />
      <p className={figures.label}>{format(words.count, { count: reached.size, total: TOTAL })}</p>
    </div>
  );

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="reach">
      <div className={figures.controls}>
        {PARTS.map((part) => (
          <Button
            key={part}
            pressed={parts[part]}
            onClick={() => setParts((before) => ({ ...before, [part]: !before[part] }))}
          >
            {words.parts[part]}
          </Button>
        ))}
        <Segmented
          label={words.patch}
          value={String(patch)}
          options={PATCHES.map((h) => ({ value: String(h), label: `${h}×${h}` }))}
          onChange={(value) => setPatch(value === '3' ? 3 : 2)}
        />
      </div>
      <div className={styles.fields}>
        {field(words.transformer, transformer, 'reach-transformer')}
        {field(words.block, block, 'reach-block')}
        <div className={figures.part}>
          <h3 className={figures.heading}>{words.bySlot}</h3>
          <ul
            className={styles.slots}
            style={{ gridTemplateColumns: `repeat(${patch}, max-content)` }}
            data-testid="reach-slots"
          >
            {bySlot.map(({ slot: p, least, most }) => (
              <li key={p} className={classes(styles.slot, p === slot && styles.here)}>
                <span className={styles.name}>{slotName(p)}</span>
                <span className={styles.number}>{least === most ? least : `${least}–${most}`}</span>
              </li>
            ))}
          </ul>
          <p className={classes(figures.label, styles.note)}>{words.bySlotNote}</p>
        </div>
      </div>
      <ul className={styles.legend}>
        {(['attention', 'local', 'fusion'] as const).map((by) => (
          <li key={by} className={styles.entry}>
            <span className={classes(styles.swatch, styles[HUE[by]])} aria-hidden="true">
              {SIGN[by]}
            </span>
            {words.through[by]}
          </li>
        ))}
      </ul>
      <p className={figures.says} aria-live="polite" data-testid="reach-says">
        {format(words.says, {
          ...at(cell),
          slot: slotName(slot),
          transformer: transformer.size,
          block: block.size,
          total: TOTAL,
          reason: reasonOf(parts, patch, transformer.size, words),
        })}
      </p>
    </figure>
  );
}

/** Why it comes out so. */
function reasonOf(
  { local, attention }: BlockParts,
  patch: number,
  reached: number,
  { why }: Patches['reach'],
): string {
  if (!attention) return local ? why.noAttention : why.nothing;
  if (!local) return why.noLocal;
  if (reached === TOTAL) return why.all;
  return patch > 2 ? why.gap : why.all;
}
