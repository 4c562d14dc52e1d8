import { ScatterMark } from '@/components/chart/ScatterMark';
import type { ScatterGroup } from '@/components/chart/scatter';
import { Button } from '@/components/ui/Button';
import type { Results } from '@/lib/i18n/en/results';
import { format } from '@/lib/i18n/format';
import styles from './GroupFilter.module.css';

/** A mark in a legend, in pixels. */
const SIZE = 18;

/** The groups with their marks, each to be shown or hidden: the chart's legend, and its filter. */
export function GroupFilter({
  groups,
  counts,
  shown,
  changed,
  words,
  onChange,
  onReset,
}: {
  groups: readonly ScatterGroup[];
  counts: Readonly<Record<string, string>>;
  shown: ReadonlySet<string>;
  /** The reader has chosen otherwise than the step. */
  changed: boolean;
  words: Results['claims'];
  onChange: (shown: ReadonlySet<string>) => void;
  onReset: () => void;
}) {
  const toggle = (id: string) => {
    const after = new Set(shown);
    if (!after.delete(id)) after.add(id);
    onChange(after);
  };
  return (
    <fieldset className={styles.filter} data-testid="filter">
      <legend className={styles.legend}>{words.filter}</legend>
      {groups.map((group) => (
        <label key={group.id} className={styles.group}>
          <input type="checkbox" checked={shown.has(group.id)} onChange={() => toggle(group.id)} />
          <svg className={styles.mark} width={SIZE} height={SIZE} aria-hidden="true">
            <ScatterMark group={group} x={SIZE / 2} y={SIZE / 2} />
          </svg>
          <span>{format(words.group, { group: group.label, count: counts[group.id] ?? '' })}</span>
        </label>
      ))}
      <div className={styles.buttons}>
        <Button onClick={() => onChange(new Set(groups.map(({ id }) => id)))}>{words.everything}</Button>
        <Button disabled={!changed} onClick={onReset}>
          {words.asStep}
        </Button>
      </div>
    </fieldset>
  );
}
