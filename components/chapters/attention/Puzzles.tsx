import type { Attention } from '@/lib/i18n/en/attention';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Locale } from '@/lib/i18n/locales';
import { MeanPuzzle, ShiftPuzzle } from './MatrixPuzzles';
import { PairPuzzle } from './PairPuzzle';
import { PlanePuzzle } from './PlanePuzzle';
import styles from './Puzzle.module.css';

/** Be the matrix: four puzzles that the page checks. */
export function Puzzles(props: {
  locale: Locale;
  words: Attention['puzzles'];
  grid: Figure['matrix'];
  beyond: string;
}) {
  return (
    <div className={styles.puzzles} data-track="figure">
      <ShiftPuzzle {...props} />
      <MeanPuzzle {...props} />
      <PairPuzzle {...props} />
      <PlanePuzzle {...props} />
    </div>
  );
}
