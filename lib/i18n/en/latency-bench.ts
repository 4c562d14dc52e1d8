/** The stopwatch for the reader’s own device. */
export const latencyBench = {
  label: 'On your device',
  sizes: 'Sizes',
  rounds: 'Rounds',
  backend: 'Backend',
  stock:
    '“Stock” leaves out the kernels that this site brings along for WebAssembly, attention’s among them: a device that was not made for transformers.',
  ownKernels: '{wasm}, this site’s own kernels',
  stockKernels: '{wasm}, stock kernels',
  all: 'all three',
  backends: { wasm: 'WebAssembly', 'wasm-stock': 'WebAssembly, stock', webgl: 'WebGL' },
  run: 'Measure',
  again: 'Measure again',
  stop: 'Stop',
  before:
    'Fetches the lab’s engine if it is not here yet: {bytes} of WebAssembly, and its script. Weights are made on the spot. Nothing leaves your device.',
  progress: {
    starting: 'Starting the engine',
    opening: 'Warming up, network {done} of {of}',
    timing: 'Round {round} of {rounds}',
    paused: 'The tab is hidden. The run waits for it to be seen again.',
  },
  networks: {
    mobilevit: 'MobileViT-{size}',
    peer: 'MV2 only, for {size}',
  },
  numbers: '{parameters} M parameters, {products} M multiply-adds',
  peers:
    'The networks. Beside each MobileViT stands one in which every MobileViT block has made way for MV2 blocks with about as many parameters: {units} in the three stages of {size}, {parameters} M parameters in all against {ours} M. Both run on random weights, which is enough for timing: a multiply-add takes as long whatever it multiplies.',
  medians: 'Medians of {rounds} rounds, milliseconds a picture; the line is the middle half',
  network: 'Network',
  ms: '{ms} ms',
  ratio:
    'On this device MobileViT-{size} takes {ratio} times as long as its network of MV2 blocks (middle half of the rounds: {low} to {high}), with {products} times the multiply-adds.',
  table: {
    label: 'Measured on this device',
    median: 'median, ms',
    half: 'middle half, ms',
    perMillion: 'ms for a million multiply-adds',
    parts: 'Part by part: MobileViT-{size}',
    part: 'Part',
    partMs: 'median, ms',
    partProducts: 'multiply-adds, M',
    partEach: 'ms for a million',
    share: 'share',
    nothing: '–',
  },
  range: '{low} – {high}',
  where: 'Where the time goes, medians in milliseconds',
  whereNote: 'Each piece is a median of its own; together they need not make the median of the whole.',
  groups: {
    convolutions: 'stem and MV2 blocks',
    local: 'block: convolutions, unfold',
    transformer: 'block: transformer layers',
    fusion: 'block: fold, fusion',
    head: 'final convolution, classifier',
    edges: 'pixels in, logits out',
  },
  noParts: 'WebGL only queues its work, so times of parts would say nothing.',
  facts: '{backend}, {rounds} rounds, {fetched} fetched by the worker.',
  factsKnown: '{backend}, {rounds} rounds.',
  simd: 'WebAssembly with SIMD',
  noSimd: 'WebAssembly without SIMD',
  stopped: 'Stopped after {rounds} whole rounds.',
  stoppedEarly: 'Stopped before a round was whole. There is nothing to show.',
  doubts: {
    hidden: 'The tab was hidden during {rounds} of the rounds. They were thrown away and run again.',
    late: 'A timer of this page came {ms} ms late. Something holds the page back: another program, a saver of power, a window behind others. Take the ratios, not the milliseconds.',
    drift:
      'The last rounds took {times} times as long as the first. The device was warming up, saving power, or busy elsewhere. Ratios of single rounds suffer less.',
    speeding:
      'The first rounds took {times} times as long as the last. The device was busy elsewhere, or slow to wake. Ratios of single rounds suffer less; run it again.',
    noisy:
      'The times jump about: the middle half of one network’s is {share} of its median wide. Run it again with nothing else open, and with more rounds.',
  },
  failures: {
    unavailable:
      'The {backend} backend does not start in this browser ({reason}). Choose the other one, or open the page in a current browser.',
    crashed:
      'The engine stopped in the middle of the run ({reason}). Close other tabs to free memory, then measure again, perhaps with one size.',
    notFinite:
      'A network answered with something that is not a number, so its time says nothing. Choose the other backend.',
    title: 'No result',
  },
  save: {
    label: 'Keep the result',
    csv: 'Save as CSV',
    svg: 'Save as SVG',
    png: 'Save as PNG',
    saved: 'Saved as {name}.',
    failed: 'The browser could not make that file.',
    title: 'MobileViT against MV2 blocks, on this device',
    caption:
      'Milliseconds a picture of {side} px, medians of {rounds} interleaved rounds, the line being the middle half; ratios of single rounds, median and middle half; {backend}; random weights.',
    credit: 'MobileViT, unfolded; measured in the browser.',
  },
} as const;
