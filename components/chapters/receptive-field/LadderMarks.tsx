import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import styles from './LadderMarks.module.css';
import picture from './LadderPicture.module.css';

/** What the lines on the picture mean, drawn as they are there. */
export function LadderMarks({ words, alone }: { words: ReceptiveField['ladder']['marks']; alone: boolean }) {
  return (
    <ul className={styles.marks}>
      {(['current', 'earlier', 'alone'] as const).map((kind) => (
        <li key={kind} data-off={kind === 'alone' && !alone}>
          <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
            <path className={picture[kind]} d="M0,8H24" />
          </svg>
          {words[kind]}
        </li>
      ))}
    </ul>
  );
}
