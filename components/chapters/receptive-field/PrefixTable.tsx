import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { rungName } from './captions';
import { LADDER } from './ladder';
import styles from './PrefixTable.module.css';

/** Every prefix of the network with its field; a row goes to its step, and pointing at it shows its field. */
export function PrefixTable({
  step,
  last,
  onStep,
  onPoint,
  words,
}: {
  step: number;
  /** The last step whose numbers may be shown: a question may stand open before the rest. */
  last: number;
  onStep: (step: number) => void;
  onPoint: (step: number | undefined) => void;
  words: ReceptiveField['ladder'];
}) {
  const t = words.table;
  return (
    <div className={styles.frame}>
      <table className={styles.table} data-testid="prefixes">
        <caption className={styles.caption}>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.layer}</th>
            <th scope="col" className={styles.symbol}>
              {t.kernel}
            </th>
            <th scope="col" className={styles.symbol}>
              {t.stride}
            </th>
            <th scope="col">{t.side}</th>
            <th scope="col">{t.alone}</th>
            <th scope="col">{t.jump}</th>
            <th scope="col" className={styles.least}>
              {t.start}
            </th>
            <th scope="col" className={styles.least}>
              {t.map}
            </th>
          </tr>
        </thead>
        <tbody>
          {LADDER.map((rung, i) => {
            const known = i <= last;
            const number = (value: number | string) =>
              known ? (
                value
              ) : (
                <>
                  <span aria-hidden="true">·</span>
                  <VisuallyHidden>{t.later}</VisuallyHidden>
                </>
              );
            const hasKernel = rung.kind !== 'pixel' && rung.kind !== 'attention';
            return (
              <tr
                key={rungName(rung, words.names)}
                data-row={i}
                data-now={i === step}
                onPointerEnter={() => known && onPoint(i)}
                onPointerLeave={() => onPoint(undefined)}
              >
                <th scope="row">
                  <button
                    type="button"
                    aria-current={i === step ? 'step' : undefined}
                    onClick={() => onStep(i)}
                    onFocus={() => known && onPoint(i)}
                    onBlur={() => onPoint(undefined)}
                  >
                    {rungName(rung, words.names)}
                  </button>
                </th>
                <td className={styles.symbol}>{hasKernel ? rung.kernel : '–'}</td>
                <td className={styles.symbol}>{hasKernel ? rung.stride : '–'}</td>
                <td data-side>{number(rung.global ? t.whole : rung.side)}</td>
                <td data-alone>{number(rung.side)}</td>
                <td data-jump>{number(rung.jump)}</td>
                <td className={styles.least}>{number(rung.start)}</td>
                <td className={styles.least}>
                  {rung.map}×{rung.map}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
