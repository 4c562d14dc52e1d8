import { QueryOverlay } from '@/components/lab/attention/QueryOverlay';
import { queryAt } from '@/components/lab/attention/query';
import { opening } from '@/components/lab/opening';
import { parseManifest } from '@/lib/checkpoint/manifest';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Locale } from '@/lib/i18n/locales';
import { withBasePath } from '@/lib/i18n/paths';
import { SAMPLES } from '@/lib/image/samples';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { HOME_INPUT } from '@/lib/walkthrough/examples';
import manifest from '@/public/models/mobilevit-xxs-imagenette/manifest.json';
import { OperatorGrid } from './OperatorGrid';
import styles from './StationPicture.module.css';
import { still } from './still';

/** Side of the shipped network's input, in pixels. */
const SIDE = parseManifest(manifest).inputSize;

/** The picture beside a station of the path, decorative: the convolution's operator, the A of attention. */
export function MatrixPicture({
  of,
  locale,
  grid,
}: {
  of: 'convolution' | 'attention';
  locale: Locale;
  grid: Figure['matrix'];
}) {
  const { convolution, a } = still('open', 1, HOME_INPUT);
  const values = of === 'convolution' ? convolution.operator : a;
  return (
    <div className={styles.matrix} aria-hidden="true">
      <OperatorGrid
        name={of === 'convolution' ? 'T' : 'A'}
        kind={of === 'convolution' ? 'weights' : 'attention'}
        values={values}
        support={of === 'convolution' ? convolution.reads : a.map((row) => row.map(() => true))}
        greatest={Math.max(...values.flat().map(Math.abs))}
        shown="all"
        locale={locale}
        words={grid}
      />
    </div>
  );
}

/** The lab's opening in small: a sample, a query, and the attention that the network gave it. */
export function LabPicture() {
  const { sample, view, row } = opening;
  const picture = SAMPLES.find(({ id }) => id === sample);
  const map = mapSizes({ height: SIDE, width: SIDE }).unfolded[view.stage];
  const { slot, centre, keys, cell } = queryAt(view.query, map, SIDE);
  return (
    <div className={styles.picture} aria-hidden="true">
      {picture && (
        // biome-ignore lint/performance/noImgElement: a static export has no image optimiser.
        <img
          src={withBasePath(`/samples/${picture.thumb}`)}
          alt=""
          width={120}
          height={120}
          loading="lazy"
          decoding="async"
        />
      )}
      <QueryOverlay
        size={SIDE}
        cell={cell}
        slot={slot}
        query={centre}
        keys={keys}
        row={row}
        radius={undefined}
      />
    </div>
  );
}
