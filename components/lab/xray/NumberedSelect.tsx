import { Select } from '@/components/ui/Select';
import type { LabXray } from '@/lib/i18n/en/lab-xray';
import { format } from '@/lib/i18n/format';

/** The value that follows whatever the rule finds. */
const FOLLOW = 'follow';

export interface NumberedSelectProps {
  label: string;
  /** What is followed while nothing is chosen: "strongest". */
  rule: string;
  /** What is on show. */
  shown: number;
  choice: number | undefined;
  count: number;
  nameOf?: (index: number) => string;
  onChoice: (choice: number | undefined) => void;
  t: LabXray;
}

/** One of `count` things, or whichever a rule finds at the chosen cell: that one changes with the query. */
export function NumberedSelect({
  label,
  rule,
  shown,
  choice,
  count,
  nameOf = (index) => String(index + 1),
  onChoice,
  t,
}: NumberedSelectProps) {
  const following = choice === undefined || choice >= count;
  return (
    <Select
      label={label}
      value={following ? FOLLOW : String(choice)}
      options={[
        { value: FOLLOW, label: following ? format(t.following, { rule, name: nameOf(shown) }) : rule },
        ...Array.from({ length: count }, (_, index) => ({ value: String(index), label: nameOf(index) })),
      ]}
      onChange={(value) => onChoice(value === FOLLOW ? undefined : Number(value))}
    />
  );
}
