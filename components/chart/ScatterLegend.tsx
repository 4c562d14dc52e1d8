import chart from './Chart.module.css';
import { ScatterMark } from './ScatterMark';
import type { ScatterGroup } from './scatter';

/** Side of a mark's box, in pixels. */
const SIZE = 16;

/** The names of the groups, each with its mark. */
export function ScatterLegend({ groups }: { groups: readonly ScatterGroup[] }) {
  return (
    <ul className={chart.legend}>
      {groups.map((group) => (
        <li key={group.id}>
          <svg width={SIZE} height={SIZE} aria-hidden="true">
            <ScatterMark group={group} x={SIZE / 2} y={SIZE / 2} />
          </svg>
          {group.label}
        </li>
      ))}
    </ul>
  );
}
