'use client';

import { Fragment } from 'react';
import { classes } from '@/components/ui/classes';
import type { Count, CountedLayer } from '@/lib/architecture/counted-layers';
import type { NetworkSummary, SectionSummary, Unit } from '@/lib/architecture/summary';
import type { Architecture } from '@/lib/i18n/en/architecture';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Section } from '@/lib/mobilevit/spec/parts';
import { type LayerGroup, layerGroups } from './layer-groups';
import { Mv2Picture } from './Mv2Picture';
import styles from './PartTable.module.css';
import { shapeText } from './sizes';

interface Shared {
  locale: Locale;
  words: Architecture;
  /** Whether the multiply-adds may be told. */
  told: boolean;
}

/** All parts with their totals. */
export function NetworkTable({
  network,
  onPart,
  ...shared
}: Shared & { network: NetworkSummary; onPart: (section: Section) => void }) {
  const { words } = shared;
  return (
    <table className={styles.table} data-testid="part-table">
      <Head first={words.panel.part} {...shared} />
      <tbody>
        {network.sections.map((part) => (
          <tr key={part.section}>
            <th scope="row">
              <button type="button" className={styles.name} onClick={() => onPart(part.section)}>
                {words.names[part.section]}
              </button>
            </th>
            <td>{shapeText(part.output)}</td>
            <Counts count={part} {...shared} />
          </tr>
        ))}
      </tbody>
      <Total count={network} {...shared} />
    </table>
  );
}

/** One part: its units, each of which opens to its layers. */
export function PartTable({
  part,
  opened,
  onOpen,
  pointed,
  onLayer,
  ...shared
}: Shared & {
  part: SectionSummary;
  /** The open units' names. */
  opened: ReadonlySet<string>;
  onOpen: (unit: string) => void;
  pointed: CountedLayer | undefined;
  onLayer: (group: LayerGroup) => void;
}) {
  const { words, locale } = shared;
  return (
    <table className={styles.table} data-testid="part-table">
      <Head first={format(words.panel.unit, { named: words.named[part.section] })} {...shared} />
      <tbody>
        {part.units.map((unit) => {
          const open = opened.has(unit.name);
          const name = unitText(unit, words.panel);
          return (
            <Fragment key={unit.name}>
              <tr className={styles.unit}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.open}
                    aria-expanded={open}
                    data-unit={unit.name}
                    onClick={() => onOpen(unit.name)}
                  >
                    {name}
                  </button>
                </th>
                <td>{shapeText(unit.output)}</td>
                <Counts count={unit} {...shared} />
              </tr>
              {open && unit.mv2 && (
                <tr>
                  <td colSpan={4} className={styles.inside}>
                    <Mv2Picture unit={unit} locale={locale} words={words.panel.mv2} />
                  </td>
                </tr>
              )}
              {open &&
                layerGroups(unit).map((group) => (
                  <tr
                    key={group.key}
                    className={classes(styles.layer, pointed === group.layer && styles.pointed)}
                    onPointerEnter={() => onLayer(group)}
                  >
                    <th scope="row">
                      <button
                        type="button"
                        className={styles.name}
                        data-layer={group.layer.layer.name}
                        aria-pressed={pointed === group.layer}
                        onFocus={() => onLayer(group)}
                        onClick={() => onLayer(group)}
                      >
                        {layerText(group, words.panel)}
                      </button>
                    </th>
                    <td>{shapeText(group.layer.output)}</td>
                    <Counts count={group} {...shared} />
                  </tr>
                ))}
            </Fragment>
          );
        })}
      </tbody>
      <Total count={part} {...shared} />
    </table>
  );
}

function Head({ first, words, told }: Shared & { first: string }) {
  const { panel } = words;
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{panel.shape}</th>
        <th scope="col">{panel.parameters}</th>
        {told && <th scope="col">{panel.multiplyAdds}</th>}
      </tr>
    </thead>
  );
}

function Counts({ count, locale, told }: Shared & { count: Count }) {
  return (
    <>
      <td>{formatNumber(locale, count.parameters)}</td>
      {told && <td>{formatNumber(locale, count.multiplyAdds)}</td>}
    </>
  );
}

function Total({ count, ...shared }: Shared & { count: Count }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{shared.words.panel.total}</th>
        <td />
        <Counts count={count} {...shared} />
      </tr>
    </tfoot>
  );
}

/** A unit as its row names it. */
function unitText(unit: Unit, { units }: Architecture['panel']): string {
  const tokens = unit.layers.find(({ layer }) => layer.op === 'attention');
  return format(units[unit.kind], {
    stride: unit.mv2?.stride ?? 1,
    depth: unit.layers.filter(({ layer }) => layer.op === 'attention').length,
    width: tokens?.output.at(-1) ?? 0,
  });
}

/** A layer as its row and its sentence name it. */
export function layerText({ key, times }: LayerGroup, panel: Architecture['panel']): string {
  const layer = panel.layers[key];
  return times > 1 ? format(panel.times, { layer, count: times }) : layer;
}
