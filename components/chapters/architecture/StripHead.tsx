import { classes } from '@/components/ui/classes';
import type { SectionSummary, Unit } from '@/lib/architecture/summary';
import type { Architecture } from '@/lib/i18n/en/architecture';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Section } from '@/lib/mobilevit/spec/parts';
import type { NetworkFrame } from './network-walk';
import strip from './Strip.module.css';
import { StripBoxes } from './StripBoxes';
import styles from './StripHead.module.css';
import { StripScale } from './StripScale';
import { shapeText } from './sizes';

export interface StripHeadProps {
  sections: readonly SectionSummary[];
  frame: NetworkFrame;
  /** Whether the multiply-adds may be told. */
  told: boolean;
  locale: Locale;
  words: Architecture;
  onPart: (section: Section) => void;
}

/** The parts as boxes and names; each is a button over its whole column. */
export function StripHead({ sections, frame, told, locale, words, onPart }: StripHeadProps) {
  const { network, names, short } = words;
  const number = (value: number) => formatNumber(locale, value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form.
    <div className={classes(strip.row, styles.head)} role="group" aria-label={network.strip}>
      <StripScale locale={locale} words={network} columns={sections.length} />
      <StripBoxes sections={sections} frame={frame} />
      {sections.map(({ section, output, units, parameters, multiplyAdds }, column) => (
        <button
          key={section}
          type="button"
          className={styles.part}
          style={{ '--column': column + 2 }}
          data-part={section}
          aria-pressed={frame.section === section}
          aria-label={format(told ? network.partCost : network.part, {
            name: names[section],
            shape: shapeText(output),
            parameters: number(parameters),
            ...(told && { multiplyAdds: number(multiplyAdds) }),
          })}
          onClick={() => onPart(section)}
        >
          <span className={styles.words}>
            <span className={styles.name}>
              <span className={styles.long}>{names[section]}</span>
              <span className={styles.short}>{short[section]}</span>
            </span>
            <span className={styles.shape}>
              {output.length === 3 && <span>{output[0]}²</span>}
              <span>×{output.at(-1)}</span>
            </span>
            {units.map((unit) => (
              <span key={unit.name} className={styles.unit}>
                {unit.kind === 'mv2' ? MV2 : network.marks[unit.kind]}
                {strideOf(unit) > 1 && (
                  <span className={styles.long}>
                    {' '}
                    {format(network.marks.stride, { stride: strideOf(unit) })}
                  </span>
                )}
              </span>
            ))}
          </span>
        </button>
      ))}
      <span className={styles.brace} aria-hidden="true">
        {network.attention}
      </span>
    </div>
  );
}

/** By how much a unit divides the side of its map. */
function strideOf({ mv2, layers }: Unit): number {
  const [first] = layers;
  return mv2?.stride ?? (first?.layer.op === 'conv' ? first.layer.stride : 1);
}

/** The inverted residual's name, in every language. */
const MV2 = 'MV2';
