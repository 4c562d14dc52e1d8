import { type Slot, SlotMark } from '@/components/matrix/SlotMark';
import type { Design } from '@/lib/i18n/en/design';
import { format } from '@/lib/i18n/format';
import styles from './SlotSpecimen.module.css';

const SLOTS: readonly Slot[] = [0, 1, 2, 3];

/** The four shapes, as they lie in a patch and by name. */
export function SlotSpecimen({ words }: { words: Design['slots'] }) {
  const names = words.names.split(/, |、/);
  return (
    <div className={styles.slots}>
      <div className={styles.patch} aria-hidden="true">
        {SLOTS.map((slot) => (
          <span key={slot} className={styles.pixel}>
            <SlotMark slot={slot} size={24} />
          </span>
        ))}
      </div>
      <ul className={styles.list}>
        {SLOTS.map((slot) => (
          <li key={slot} className={styles.item}>
            <SlotMark slot={slot} />
            {format(words.mark, { number: slot, name: names[slot] ?? '' })}
          </li>
        ))}
      </ul>
    </div>
  );
}
