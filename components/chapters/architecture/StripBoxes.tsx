import type { SectionSummary } from '@/lib/architecture/summary';
import { Box3d } from './Box3d';
import type { NetworkFrame } from './network-walk';
import strip from './Strip.module.css';
import styles from './StripHead.module.css';
import { BASE, between, boxAt, boxSize, COLUMN, middleOf, TALL } from './strip-geometry';

/** Every part's output as a box to scale, and the one on its way from a part to the next. */
export function StripBoxes({
  sections,
  frame,
}: {
  sections: readonly SectionSummary[];
  frame: NetworkFrame;
}) {
  const sizes = sections.map(({ output }) => boxSize(output));
  const { moving } = frame;
  const from = moving && sizes[moving.from];
  const to = moving && sizes[moving.to];
  return (
    <svg
      className={styles.boxes}
      viewBox={`0 0 ${COLUMN * sections.length} ${TALL}`}
      aria-hidden="true"
      focusable="false"
    >
      <line className={styles.ground} x1="0" x2={COLUMN * sections.length} y1={BASE} y2={BASE} />
      {sections.map(({ section }, column) => {
        const size = sizes[column];
        return (
          size && (
            <g
              key={section}
              opacity={moving?.to === column ? 0 : 1}
              className={frame.section !== undefined && frame.section !== section ? strip.faded : undefined}
            >
              <Box3d box={boxAt(size, middleOf(column), BASE)} />
            </g>
          )
        );
      })}
      {moving && from && to && (
        <Box3d
          box={boxAt(
            between(from, to, moving.t),
            middleOf(moving.from) + (middleOf(moving.to) - middleOf(moving.from)) * moving.t,
            BASE,
          )}
        />
      )}
    </svg>
  );
}
