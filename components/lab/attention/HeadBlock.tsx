import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { HeadReach } from '@/lib/attention/distance';
import { NEAR_UNIFORM } from '@/lib/attention/entropy';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type BlockStage, HEADS } from '@/lib/mobilevit/spec/variants';
import { layersOf } from '@/lib/session/view';
import styles from './HeadBlock.module.css';
import { HeadGlyph } from './HeadGlyph';
import { type HeadPlace, sameHead } from './head-places';
import { type LayerReaches, layerKey } from './use-head-reach';

export interface HeadBlockProps {
  stage: BlockStage;
  reaches: LayerReaches;
  /** Reach of an even spread over this block's keys. */
  even: HeadReach;
  /** The head that is open, where it is in this block. */
  open: HeadPlace | undefined;
  /** The head that the Tab key comes to. */
  stop: HeadPlace;
  onOpen: (place: HeadPlace) => void;
  onFocus: (place: HeadPlace) => void;
  onPoint: (place: HeadPlace) => void;
  size: number;
  locale: Locale;
  t: Lab['attention'];
}

/** The heads of one block: a layer a row, a head a column. */
export function HeadBlock(props: HeadBlockProps) {
  const { stage, reaches, even, open, stop, onOpen, onFocus, onPoint, size, locale, t } = props;
  const heads = Array.from({ length: HEADS }, (_, head) => head);
  return (
    <table className={styles.block}>
      <caption className={styles.caption}>{format(t.stage, { stage })}</caption>
      <thead>
        <tr>
          <td />
          {heads.map((head) => (
            <th key={head} scope="col" className={styles.column}>
              <VisuallyHidden>{format(t.map.head, { head: head + 1 })}</VisuallyHidden>
              <span aria-hidden="true">{head + 1}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: layersOf(stage) }, (_, layer) => {
          const layerReach = reaches.get(layerKey(stage, layer));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its number.
            <tr key={layer}>
              <th scope="row" className={styles.row}>
                <VisuallyHidden>{format(t.map.layer, { layer: layer + 1 })}</VisuallyHidden>
                <span aria-hidden="true">{layer + 1}</span>
              </th>
              {heads.map((head) => {
                const place: HeadPlace = { stage, layer, head };
                const reach = layerReach?.[head];
                return (
                  <td key={head} className={styles.cell}>
                    <button
                      type="button"
                      className={styles.head}
                      aria-pressed={open !== undefined && sameHead(open, place)}
                      aria-label={name(place, reach, locale, t)}
                      tabIndex={sameHead(stop, place) ? 0 : -1}
                      data-stage={stage}
                      data-layer={layer}
                      data-head={head}
                      onClick={() => onOpen(place)}
                      onFocus={() => onFocus(place)}
                      onPointerEnter={() => onPoint(place)}
                    >
                      <HeadGlyph reach={reach} even={even} size={size} />
                      <span className={styles.distance}>
                        {reach ? formatNumber(locale, reach.distance, 0) : '…'}
                      </span>
                    </button>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function name(
  { stage, layer, head }: HeadPlace,
  reach: HeadReach | undefined,
  locale: Locale,
  t: Lab['attention'],
): string {
  const place = { stage, layer: layer + 1, head: head + 1 };
  if (!reach) return format(t.map.cellWaiting, place);
  const words = format(t.map.cell, {
    ...place,
    distance: formatNumber(locale, reach.distance, 0),
    radius: formatNumber(locale, reach.radius, 0),
    entropy: formatNumber(locale, reach.entropy, 2),
  });
  return reach.entropy < NEAR_UNIFORM ? words : words + (locale === 'en' ? ', ' : '，') + t.nearUniform;
}
