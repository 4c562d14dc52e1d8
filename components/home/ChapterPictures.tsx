import { scaleLinear, scaleLog } from 'd3-scale';
import { SlotMark } from '@/components/matrix/SlotMark';
import { latencyTableFact } from '@/lib/figures/latency-facts';
import { networks } from '@/lib/figures/results-facts';
import { recipeFact, samplerFact } from '@/lib/figures/training-facts';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { type Cell, tokenCount, tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import { SLOTS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { theoreticalFields } from '@/lib/receptive-field/theoretical';
import { learningRate } from '@/lib/training/learning-rate';
import styles from './ChapterPictures.module.css';

/** The pictures beside the chapters on the path, decorative; all of them computed. */

const SMALL = { height: 4, width: 4 };
const IMAGE = { height: 256, width: 256 };
const XXS = VARIANTS.xxs;
const PAPER_RATE = {
  ...recipeFact.rate,
  warmup: recipeFact.warmup,
  epochs: recipeFact.epochs,
  iterationsPerEpoch: (1000 * samplerFact.updatesThousands.standard) / recipeFact.epochs,
};

const cellsOf = ({ height, width }: typeof SMALL): Cell[] =>
  Array.from({ length: height * width }, (_, i) => ({ row: Math.floor(i / width), column: i % width }));

/** A map of 4×4 cells, each with the mark of its slot. */
export function PatchesPicture() {
  return (
    <div className={styles.map} aria-hidden="true">
      {cellsOf(SMALL).map(({ row, column }) => (
        <span key={`${row} ${column}`} data-right={column % 2 === 1} data-lower={row % 2 === 1}>
          <SlotMark slot={tokenOfCell(SMALL, { row, column }).slot as 0 | 1 | 2 | 3} size={14} />
        </span>
      ))}
    </div>
  );
}

/** A block: a map, its sheet of four slots, and the map again, with the shortcut over it. */
export function BlockPicture() {
  const tokens = tokenCount(SMALL);
  const cell = 9;
  const side = SMALL.width * cell;
  const sheet = { x: 56, width: tokens * cell, height: SLOTS * cell };
  const grid = (x: number, y: number, rows: number, columns: number) =>
    Array.from({ length: rows + 1 }, (_, i) => `M${x} ${y + i * cell}h${columns * cell}`).join('') +
    Array.from({ length: columns + 1 }, (_, j) => `M${x + j * cell} ${y}v${rows * cell}`).join('');
  const top = 28;
  const middle = top + side / 2;
  return (
    <svg viewBox="0 0 150 86" className={styles.block} aria-hidden="true" focusable="false">
      <path className={styles.shortcut} d={`M18 ${top - 6}V10H132V${top - 6}`} />
      <path className={styles.input} d={grid(0.5, top, SMALL.height, SMALL.width)} />
      <path className={styles.attention} d={grid(sheet.x, top, SLOTS, tokens)} />
      <path className={styles.output} d={grid(113.5, top, SMALL.height, SMALL.width)} />
      <path className={styles.arrow} d={`M41 ${middle}h10m-4 -3l4 3l-4 3`} />
      <path className={styles.arrow} d={`M97 ${middle}h10m-4 -3l4 3l-4 3`} />
    </svg>
  );
}

/** The maps of the five stages and the final one: as high as their side, as wide as their channels. */
export function ArchitecturePicture() {
  const { stem, stages } = mapSizes(IMAGE);
  const last = stages[stages.length - 1] ?? stem;
  const maps = [
    { size: stem, channels: XXS.stem },
    ...stages.map((size, i) => ({ size, channels: XXS.stages[i] ?? 0 })),
    { size: last, channels: XXS.final },
  ];
  const gap = 5;
  // The network's own numbers, to two scales: a side of 128 cells and 320 channels fit.
  const [tall, wide] = [100 / stem.height, 56 / XXS.final];
  let x = 0;
  return (
    <svg viewBox="0 0 150 104" className={styles.network} aria-hidden="true" focusable="false">
      {maps.map(({ size, channels }, i) => {
        const [width, height] = [Math.max(3, channels * wide), size.height * tall];
        const box = { x, y: 102 - height, width, height };
        x += width + gap;
        const attends = i >= 3 && i <= 5;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place.
          <rect key={i} {...box} className={attends ? styles.attends : styles.part} />
        );
      })}
    </svg>
  );
}

/** The fields of one unit along the network, one in another, up to where attention opens it. */
export function FieldPicture() {
  const fields = theoreticalFields(XXS, IMAGE);
  const sides = [...new Set([...fields.values()].filter(({ global }) => !global).map(({ side }) => side))];
  const greatest = Math.max(...sides);
  const view = 2 * greatest;
  return (
    <svg viewBox={`0 0 ${view} ${view}`} className={styles.field} aria-hidden="true" focusable="false">
      <rect className={styles.whole} x={0} y={0} width={view} height={view} />
      {sides.map((side) => (
        <rect key={side} x={(view - side) / 2} y={(view - side) / 2} width={side} height={side} />
      ))}
    </svg>
  );
}

/** The recipe's learning rate over its 300 epochs: the warm-up, then the cosine. */
export function TrainingPicture() {
  const iterations = PAPER_RATE.epochs * PAPER_RATE.iterationsPerEpoch;
  const [width, height] = [150, 86];
  const points = Array.from({ length: width + 1 }, (_, x) => {
    const rate = learningRate(Math.round((x / width) * (iterations - 1)), PAPER_RATE);
    return `${x} ${height - 2 - (rate / PAPER_RATE.peak) * (height - 4)}`;
  });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.curve} aria-hidden="true" focusable="false">
      <path className={styles.axis} d={`M0.5 0V${height - 0.5}H${width}`} />
      <path d={`M${points.join('L')}`} />
    </svg>
  );
}

/** Every published network of the comparison, accuracy over parameters, and MobileViT among them. */
export function ResultsPicture() {
  const [width, height, edge] = [150, 86, 5];
  const ends = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const x = scaleLog(ends(networks.map(({ parametersMillions }) => parametersMillions)), [
    edge,
    width - edge,
  ]);
  const y = scaleLinear(ends(networks.map(({ top1 }) => top1)), [height - edge, edge]);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.scatter} aria-hidden="true" focusable="false">
      <path className={styles.axis} d={`M0.5 0V${height - 0.5}H${width}`} />
      {networks.map(({ id, group, parametersMillions, top1 }) => (
        <circle key={id} data-group={group} cx={x(parametersMillions)} cy={y(top1)} r={3} />
      ))}
    </svg>
  );
}

/** The four networks of the latency table: multiply-adds across, milliseconds on the neural engine up, both as logarithms. */
export function LatencyPicture() {
  const [width, height, room] = [150, 86, 14];
  const { rows } = latencyTableFact;
  const place = (values: readonly number[], from: number, to: number) => {
    const [least, greatest] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
    return (value: number) => from + ((to - from) * (Math.log(value) - least)) / (greatest - least);
  };
  const x = place(
    rows.map(({ flopsMillions }) => flopsMillions),
    room,
    width - room,
  );
  const y = place(
    rows.map(({ ms }) => ms.neural),
    height - room,
    room,
  );
  const [base, last] = [rows[0], rows[2]];
  const expected = (base.ms.neural * last.flopsMillions) / base.flopsMillions;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.points} aria-hidden="true" focusable="false">
      <path className={styles.axis} d={`M0.5 0V${height - 0.5}H${width}`} />
      <path
        className={styles.expected}
        d={`M${x(base.flopsMillions)} ${y(base.ms.neural)}L${x(last.flopsMillions)} ${y(expected)}`}
      />
      {rows.map(({ id, flopsMillions, ms }) => (
        <circle
          key={id}
          className={id === 'mobilevit' ? styles.attends : styles.part}
          cx={x(flopsMillions)}
          cy={y(ms.neural)}
          r={5}
        />
      ))}
    </svg>
  );
}
