/** The figures as text. */

const NAMES = { 'tfjs-wasm': 'tfjs, wasm', 'tfjs-webgl': 'tfjs, WebGL', 'ort-wasm': 'onnxruntime-web, wasm' };
const KIB = 1024;

/** @param {Awaited<ReturnType<typeof import('./measure-model.mjs').measureModel>>} model */
export function modelReport({ rounds, webgl, results }) {
  const times = ({ minimum, median } = {}) => [ms(minimum), ms(median)];
  const rows = results.flatMap(({ variant, rows, bar, met, clock }) =>
    rows.map((row) => {
      const judged = row.contender === 'tfjs-wasm';
      const { ratioOfMinima, medianOfRatios } = row[clock] ?? row.wall;
      return [
        variant.toUpperCase(),
        NAMES[row.contender],
        ...times(row.cpu),
        ...times(row.wall),
        `${ratioOfMinima.toFixed(2)}×`,
        `${medianOfRatios.toFixed(2)}×`,
        judged ? `≤ ${bar}× ${met ? 'met' : 'MISSED'}` : '',
        row.logitsError === undefined ? '' : row.logitsError.toExponential(1),
      ];
    }),
  );
  const clocks = new Set(results.map(({ clock }) => clock));
  return [
    `The network, 256×256, one picture: ${rounds} rounds, turn by turn in one worker; milliseconds`,
    ...table(
      [
        '',
        '',
        'on core: min',
        'median',
        'wall: min',
        'median',
        'ratio of minima',
        'of rounds',
        'bar',
        'logits differ by',
      ],
      rows,
    ),
    ...(clocks.has('wall') ? ['No time on the core is known here: the ratios are of the wall clock.'] : []),
    ...(webgl.starts ? [] : [`WebGL is left out: ${webgl.reason}.`]),
  ].join('\n');
}

/** @param {Awaited<ReturnType<typeof import('./measure-site.mjs').measureSite>>} site */
export function siteReport({ tries, javascript, firstResult, mainThread }) {
  const { transfer } = firstResult;
  return [
    'JavaScript of each page, KiB',
    ...table(
      ['', 'first load: gzip', 'raw', 'fetched later: gzip', 'raw'],
      javascript.map(({ path, firstLoad, later }) => [path, ...kib(firstLoad), ...kib(later)]),
    ),
    '',
    `The lab's first live top five, nothing cached: ${ms(firstResult.median)} ms (median of ${tries}; least ${ms(firstResult.minimum)})`,
    ...table(
      ['fetched until then, KiB', 'files', 'gzip', 'raw'],
      [...transfer.kinds, { ...transfer, kind: 'together' }].map((part) => [
        part.kind,
        `${part.files}`,
        ...kib(part),
      ]),
    ),
    '',
    `Longest task of the main thread from drop to result, milliseconds (median of ${tries})`,
    ...table(
      ['', 'on core', 'wall', 'bar'],
      mainThread.map(({ picture, cpu, wall, bar, met }) => [
        picture,
        ms(cpu),
        ms(wall),
        `< ${bar} ms ${met ? 'met' : 'MISSED'}`,
      ]),
    ),
  ].join('\n');
}

const ms = (value) => (value === undefined ? '–' : value.toFixed(1));
const kib = ({ gzip, raw }) => [(gzip / KIB).toFixed(1), (raw / KIB).toFixed(1)];

/** Columns padded to their widest cell: words to the left, numbers to the right. */
function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const isWords = head.map((_, column) => rows.every((row) => !/^[\d–]/.test(row[column])));
  return all.map((row) =>
    row
      .map((cell, column) => (isWords[column] ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('   ')
      .trimEnd(),
  );
}
