import type { Convolution } from '@/lib/i18n/en/convolution';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { copiesPerNumber } from '@/lib/walkthrough/cost';
import { type ConvolutionShape, outputSize } from '@/lib/walkthrough/shape';
import styles from './Table.module.css';

/** The side of the image that MobileViT is measured at. */
const IMAGE = 256;

const LAYERS = [
  { kernel: 3, stride: 1, padding: 1 },
  { kernel: 3, stride: 2, padding: 1 },
  { kernel: 2, stride: 2, padding: 0 },
  { kernel: 1, stride: 1, padding: 0 },
] as const;

/** One channel of a square map under one square kernel. */
function shapeOf(side: number, { kernel, stride, padding }: (typeof LAYERS)[number]): ConvolutionShape {
  const out = outputSize(side, kernel, { stride, padding, dilation: 1 });
  return {
    stride,
    padding,
    dilation: 1,
    channels: 1,
    kernels: 1,
    rows: side,
    columns: side,
    kernelRows: kernel,
    kernelColumns: kernel,
    paddedRows: side + 2 * padding,
    paddedColumns: side + 2 * padding,
    outRows: out,
    outColumns: out,
    windows: out ** 2,
    entries: kernel ** 2,
  };
}

/** How many times as large as its input U is, for a map of the real network and kernels as it has them. */
export function Copies({ locale, words }: { locale: Locale; words: Convolution['copies'] }) {
  const { height: side } = mapSizes({ height: IMAGE, width: IMAGE }).stages[2];
  return (
    <figure className={styles.figure}>
      <table className={styles.table}>
        <caption>{format(words.caption, { n: side, image: IMAGE })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.layer}</th>
            <th scope="col">{words.rows}</th>
            <th scope="col">{words.columns}</th>
            <th scope="col" lang="en" className={styles.sign}>
              U ÷ X
            </th>
          </tr>
        </thead>
        <tbody>
          {LAYERS.map((layer) => {
            const shape = shapeOf(side, layer);
            const { kernel, stride, padding } = layer;
            return (
              <tr key={`${kernel} ${stride}`}>
                <th scope="row">{format(words.row, { k: kernel, s: stride, p: padding })}</th>
                <td>{formatNumber(locale, shape.windows)}</td>
                <td>{formatNumber(locale, shape.entries)}</td>
                <td>{formatNumber(locale, copiesPerNumber(shape))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </figure>
  );
}
