import { Segmented } from '@/components/ui/Segmented';
import { Select } from '@/components/ui/Select';
import type { LabXray } from '@/lib/i18n/en/lab-xray';
import { format } from '@/lib/i18n/format';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { BLOCK_STAGES, HEADS } from '@/lib/mobilevit/spec/variants';
import { layersOf, openStage, type View } from '@/lib/session/view';
import styles from './XrayPanel.module.css';

/** Which block, layer and head the path goes through: the view's own, so the attention panel shows the same. */
export function PathChoices({
  view,
  onView,
  size,
  t,
}: {
  view: View;
  onView: (view: View) => void;
  size: number;
  t: LabXray;
}) {
  const { unfolded } = mapSizes({ height: size, width: size });
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ value: String(n), label: String(n + 1) }));
  return (
    <div className={styles.choices}>
      <Select
        label={t.block}
        value={String(view.stage)}
        options={BLOCK_STAGES.map((stage) => ({
          value: String(stage),
          label: format(t.stage, { stage, side: unfolded[stage].width }),
        }))}
        onChange={(value) => {
          const stage = BLOCK_STAGES.find((s) => String(s) === value);
          if (stage) onView(openStage(view, stage));
        }}
      />
      <Segmented
        label={t.layer}
        value={String(view.layer)}
        options={numbered(layersOf(view.stage))}
        onChange={(value) => onView({ ...view, layer: Number(value) })}
      />
      <Segmented
        label={t.head}
        value={typeof view.head === 'number' ? String(view.head) : '0'}
        options={numbered(HEADS)}
        onChange={(value) => onView({ ...view, head: Number(value) })}
      />
    </div>
  );
}
