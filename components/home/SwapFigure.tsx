import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import { classes } from '@/components/ui/classes';
import type { Role } from '@/lib/colour/role';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Home } from '@/lib/i18n/en/home';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Matrix } from '@/lib/walkthrough/matrix';
import { HOME_INPUT, HOME_KERNEL, influence, toy } from '@/lib/walkthrough/toy';
import { Arrow } from './Arrow';
import styles from './SwapFigure.module.css';

/** Below this a slope is the rounding of a difference, not an influence. */
const NO_INFLUENCE = 1e-6;

/** The first output of each way, as a function of the input. */
const firstOf = (way: 'convolution' | 'attention') => (x: Matrix) =>
  toy(x, HOME_KERNEL)[way][0]?.[0] ?? Number.NaN;

/** A small map of ∂y₁ ∕ ∂X, and how many cells of X count in it. */
function Reach({
  locale,
  words,
  grid,
  slopes,
}: {
  locale: Locale;
  words: string;
  grid: Figure['matrix'];
  slopes: Matrix;
}) {
  const all = slopes.flat();
  const reaching = all.filter((slope) => Math.abs(slope) > NO_INFLUENCE);
  return (
    <div className={styles.reach}>
      <MatrixGrid
        name="∂y₁ / ∂X"
        kind="input"
        values={slopes}
        size="small"
        locale={locale}
        words={grid}
        still
      />
      <p>{format(words, { count: reaching.length, total: all.length })}</p>
    </div>
  );
}

/** The one idea with its numbers: y = U w above y = A (U w), and what each first output depends on. */
export function SwapFigure({
  locale,
  words,
  grid,
}: {
  locale: Locale;
  words: Home['figure'];
  grid: Figure['matrix'];
}) {
  const { x, u, w, uw, a, auw, convolution, attention } = toy(HOME_INPUT, HOME_KERNEL);
  const byConvolution = influence(HOME_INPUT, firstOf('convolution'));
  const byAttention = influence(HOME_INPUT, firstOf('attention'));
  const far = byAttention.at(-1)?.at(-1) ?? Number.NaN;
  const matrix = (name: string, kind: Role, values: Matrix) => (
    <MatrixGrid {...{ name, kind, values, locale }} words={grid} still />
  );

  return (
    <figure className={styles.figure} aria-label={words.label}>
      <div className={styles.board}>
        <div className={styles.source}>
          <div className={styles.x}>{matrix('X', 'input', x)}</div>
          <Arrow className={styles.unfold} label={words.unfold} />
          <div className={styles.u}>{matrix('U', 'input', u)}</div>
        </div>
        <section className={classes(styles.way, styles.convolution)}>
          <h2 className={styles.title}>{words.convolution}</h2>
          <div className={styles.product}>
            <span className={styles.operand} aria-hidden="true">
              U
            </span>
            <div className={styles.right}>{matrix('w', 'weights', w)}</div>
            <span className={styles.equals}>=</span>
            <div className={styles.result}>{matrix('U w', 'output', uw)}</div>
          </div>
          <div className={styles.ending}>
            <Arrow className={styles.fold} label={words.fold} />
            <div className={styles.y}>{matrix('y', 'output', convolution)}</div>
            <Reach locale={locale} words={words.reach} grid={grid} slopes={byConvolution} />
          </div>
        </section>
        <section className={classes(styles.way, styles.attention)}>
          <h2 className={styles.title}>{words.attention}</h2>
          <Arrow className={styles.scores} label={`softmax(U Uᵀ ∕ √${w.length})`} />
          <div className={styles.product}>
            <div className={styles.left}>{matrix('A', 'attention', a)}</div>
            <div className={styles.right}>{matrix('U w', 'input', uw)}</div>
            <span className={styles.equals}>=</span>
            <div className={styles.result}>{matrix('A U w', 'output', auw)}</div>
          </div>
          <div className={styles.ending}>
            <Arrow className={styles.fold} label={words.fold} />
            <div className={styles.y}>{matrix('y', 'output', attention)}</div>
            <Reach locale={locale} words={words.reach} grid={grid} slopes={byAttention} />
          </div>
        </section>
      </div>
      <figcaption className={styles.caption}>
        <p>{format(words.caption, { d: w.length })}</p>
        <p>{format(words.reachCaption, { slope: formatNumber(locale, far, 2) })}</p>
      </figcaption>
    </figure>
  );
}
