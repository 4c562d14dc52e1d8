import { classes } from '@/components/ui/classes';
import type { Layout } from '@/lib/block/layout';
import { type BlockPlan, sheetOf } from '@/lib/block/plan';
import type { Block } from '@/lib/i18n/en/block';
import styles from './BlockCanvas.module.css';
import type { Projection } from './project';

/** A sheet's name shows from this many pixels of its width, its shape from that many. */
const NAMED = 24;
const SHAPED = 74;
/** And from that many, that its numbers are not there; its hatching says so at any size. */
const TOLD_MISSING = 180;
/** How far a name may reach beyond its sheet, in multiples of the gaps' unit: up to where the next begins. */
const NAME_BEYOND = 70;

/** Names and shapes above the sheets. */
export function SheetLabels({
  plan,
  layout,
  missing,
  current,
  words,
}: {
  plan: BlockPlan;
  layout: Layout;
  /** Sheets of which nothing is there, while others are. */
  missing: ReadonlySet<string>;
  current: Projection;
  words: Block['figure'];
}) {
  return (
    <div aria-hidden="true">
      {[...layout.boxes].map(([id, box]) => {
        const { kind, rows, columns, role } = sheetOf(plan, id);
        const width = box.width * current.scale;
        if (width < NAMED) return null;
        return (
          <span
            key={id}
            className={classes(styles.sheet, styles[role])}
            style={{
              transform: `translate(${current.x(box.x)}px, ${current.y(box.y)}px)`,
              maxInlineSize: width + NAME_BEYOND * layout.across * current.scale,
            }}
          >
            <span className={styles.name}>{words.sheets[kind]}</span>
            {width >= SHAPED && (
              <span className={styles.shape}>
                {rows}×{columns}
              </span>
            )}
            {missing.has(id) && width >= TOLD_MISSING && (
              <span className={styles.missing}>{words.missing}</span>
            )}
          </span>
        );
      })}
    </div>
  );
}
