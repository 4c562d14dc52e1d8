import { Segmented } from '@/components/ui/Segmented';
import type { Size } from '@/lib/mobilevit/spec/size';
import { SLOTS } from '@/lib/mobilevit/spec/variants';
import type { Place } from '@/lib/session/view';
import { centreOf } from './place-of-token';
import { queryAt } from './query';
import styles from './SlotChoice.module.css';

export interface SlotChoiceProps {
  query: Place;
  onQuery: (query: Place) => void;
  /** The (even) map that the open block unfolds. */
  map: Size;
  label: string;
  slotNames: readonly string[];
}

/** Which of the four pixels of its patch the query is: moves it there, within the patch. */
export function SlotChoice({ query, onQuery, map, label, slotNames }: SlotChoiceProps) {
  const { slot, token } = queryAt(query, map, map.width);
  return (
    <div className={styles.slots}>
      <Segmented
        label={label}
        value={String(slot)}
        options={Array.from({ length: SLOTS }, (_, n) => ({ value: String(n), label: slotNames[n] ?? '' }))}
        onChange={(value) => onQuery(centreOf(map, { slot: Number(value), token }))}
      />
    </div>
  );
}
