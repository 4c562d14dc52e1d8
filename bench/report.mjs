/** The figures as text. */

const NAMES = {
  'tfjs-wasm': 'tfjs, wasm, own kernels',
  'tfjs-stock': 'tfjs, wasm, standard kernels',
  'tfjs-webgl': 'tfjs, WebGL',
  'ort-wasm': 'onnxruntime-web, wasm',
};
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
    '',
    'Where a pass on wasm spends its time, milliseconds by the wall clock, the least of all rounds',
    ...table(
      ['', '', 'standard kernels', 'own kernels', 'ratio'],
      results.flatMap(({ variant, kinds }) =>
        kinds.map(({ kind, stock, own }) => [
          variant.toUpperCase(),
          kind,
          stock.toFixed(2),
          own.toFixed(2),
          `${(own / stock).toFixed(2)}×`,
        ]),
      ),
    ),
  ].join('\n');
}

/** @param {Awaited<ReturnType<typeof import('./measure-site.mjs').measureSite>>} site */
export function siteReport(site) {
  const { tries, javascript, firstResult, mainThread, coldLab, largeDrop, ablation, overlay } = site;
  const { transfer } = firstResult;
  return [
    'JavaScript of each page, KiB',
    ...table(
      ['', 'first load: gzip', 'raw', 'fetched later: gzip', 'raw', 'tfjs', 'KaTeX', 'bar'],
      javascript.map(({ path, firstLoad, later, libraries, bar, met }) => [
        path,
        ...kib(firstLoad),
        ...kib(later),
        libraries.tfjs,
        libraries.KaTeX,
        bar === undefined ? '' : `≤ ${bar / KIB}, neither library ${met ? 'met' : 'MISSED'}`,
      ]),
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
    '',
    `The lab's first live top five over ${coldLab.bitsPerSecond / 1e6} Mbit/s, nothing cached: ${ms(coldLab.ms)} ms, ${(coldLab.bytes / 1e6).toFixed(2)} MB (medians of ${tries}); at most ${coldLab.msBar} ms and ${coldLab.bytesBar / 1e6} MB: ${coldLab.met ? 'met' : 'MISSED'}`,
    ...table(
      ['what travelled until then', 'bytes', 'asked for, ms', 'last sent, ms'],
      coldLab.files.map(({ path, bytes, from, to }) => [path, `${bytes}`, ms(from), ms(to)]),
    ),
    '',
    `A photo of ${largeDrop.picture} dropped into the warm lab: seen after ${ms(largeDrop.preview)} ms, top five after ${ms(largeDrop.topFive)} ms (medians of ${tries}, wall clock), memory ${largeDrop.grew === undefined ? 'unknown here' : `+${(largeDrop.grew.median / 1e6).toFixed(0)} MB, at most +${(largeDrop.grew.most / 1e6).toFixed(0)}`}; at most ${largeDrop.previewBar} and ${largeDrop.topFiveBar} ms, ${largeDrop.memoryBar / 1e6} MB: ${largeDrop.met ? 'met' : 'MISSED'}`,
    '',
    `Attention of blocks set to A = I and back in the warm lab, milliseconds (medians); a field's probe then ${ms(ablation.probe)} ms`,
    ...table(
      ['stages', 'top five', 'of which the network', 'maps read', 'pictures by PCA', 'bar'],
      ablation.rows.map(({ blocks, topFive, network, stages, pictures, met }) => [
        blocks.join(', '),
        ms(topFive),
        ms(network),
        ms(stages),
        ms(pictures),
        `top five ≤ ${ablation.topFiveBar} ms ${met ? 'met' : 'MISSED'}`,
      ]),
    ),
    '',
    'The pointer moved over the picture in the warm lab: main thread from the event to the end of its frame, milliseconds',
    ...table(
      ['', 'moves', 'on core: median', '95th', 'longest', 'wall: 95th', 'then, 95th', 'to the worker', 'bar'],
      overlay.map(({ name, moves, cpu, wall, after, messages, bar, met }) => [
        name,
        `${moves}`,
        ms(cpu.median),
        ms(cpu.p95),
        ms(cpu.longest),
        ms(wall.p95),
        ms(after.p95),
        `${messages}`,
        `≤ ${bar} ms, no message ${met ? 'met' : 'MISSED'}`,
      ]),
    ),
  ].join('\n');
}

/** @param {Awaited<ReturnType<typeof import('./measure-walk.mjs').measureWalk>>} walk */
export function walkReport({ tries, scrubbing, vitals }) {
  return [
    'Frames while the timeline is scrubbed: main thread, milliseconds (95th percentile unless told)',
    ...table(
      [
        '',
        'steps',
        'CPU',
        'slowed by',
        'on core: median',
        '95th',
        'longest',
        'wall',
        'to the next',
        'judged',
        'bar',
      ],
      scrubbing.map(({ name, steps, throttle, slowdown, cpu, wall, interval, judged, bar, met }) => [
        name,
        `${steps}`,
        `${throttle}×`,
        `${slowdown.toFixed(1)}×`,
        ms(cpu.median),
        ms(cpu.p95),
        ms(cpu.longest),
        ms(wall.p95),
        ms(interval.p95),
        ms(judged),
        `≤ ${bar} ms ${met ? 'met' : 'MISSED'}`,
      ]),
    ),
    '',
    `Vital signs, by the wall clock (medians of ${tries} visits, nothing cached)`,
    ...table(
      ['', 'LCP, ms', 'CLS', 'INP, ms', 'of which'],
      vitals.map(({ path, lcp, cls, inp, interactions }) => [
        path,
        lcp.toFixed(0),
        cls.toFixed(3),
        inp.toFixed(0),
        interactions.map(({ name, ms: duration }) => `${name} ${duration.toFixed(0)}`).join(', '),
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
