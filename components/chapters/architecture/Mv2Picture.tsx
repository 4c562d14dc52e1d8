import { Fragment } from 'react';
import { classes } from '@/components/ui/classes';
import type { CountedLayer } from '@/lib/architecture/counted-layers';
import { shortcutReason } from '@/lib/architecture/shortcut';
import type { Unit } from '@/lib/architecture/summary';
import type { Architecture } from '@/lib/i18n/en/architecture';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { BoxPicture } from './BoxPicture';
import styles from './Mv2Picture.module.css';
import { cellsOf } from './sizes';
import { boxSize } from './strip-geometry';

/** An MV2 from the inside: its three convolutions between four maps, to the strip's scale, and its shortcut. */
export function Mv2Picture({
  unit,
  locale,
  words,
}: {
  unit: Unit;
  locale: Locale;
  words: Architecture['panel']['mv2'];
}) {
  const { mv2, layers, input } = unit;
  if (!mv2) return null;
  const { inputs, hidden, outputs, stride } = mv2;
  const shapes = [input, ...layers.map(({ output }) => output)];
  const operations = [words.expand, words.depthwise, words.project].map((template) =>
    format(template, { inputs, hidden, outputs, stride }),
  );
  const reason = shortcutReason(mv2);
  const depthwise = layers[1];
  const number = (value: number) => formatNumber(locale, value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form.
    <div
      className={styles.mv2}
      role="group"
      aria-label={words.label}
      data-testid="mv2"
      data-shortcut={reason}
    >
      <div className={classes(styles.flow, reason === 'same-shape' ? styles.joined : styles.cut)}>
        {shapes.map((shape, i) => {
          const size = boxSize(shape);
          const operation = operations[i];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a map is its place in the flow.
            <Fragment key={i}>
              <span className={styles.map}>
                <BoxPicture size={size} />
                <span className={styles.shape}>{format(words.box, { ...size })}</span>
              </span>
              {operation !== undefined && (
                <span className={styles.operation}>
                  <span className={styles.long}>{operation}</span>
                  <span className={styles.short} aria-hidden="true">
                    {kernelMark(layers[i])}
                  </span>
                  <span className={styles.arrow} aria-hidden="true" />
                </span>
              )}
            </Fragment>
          );
        })}
      </div>
      <p className={styles.shortcut}>{format(words.shortcut[reason], { inputs, outputs })}</p>
      {depthwise && (
        <p className={styles.why}>
          {format(words.why, {
            hidden,
            cost: number(depthwise.multiplyAdds),
            full: number(cellsOf(depthwise.output) * 9 * hidden ** 2),
          })}
        </p>
      )}
    </div>
  );
}

/** 1×1 or 3×3: all that there is room for on a phone, where the rows below name the layers. */
function kernelMark(layer: CountedLayer | undefined): string {
  const kernel = layer?.layer.op === 'conv' ? layer.layer.kernel : 3;
  return `${kernel}×${kernel}`;
}
