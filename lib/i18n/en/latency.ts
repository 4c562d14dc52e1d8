import type { Widen } from '../widen';

/**
 * The chapter on latency: its figures, captions and questions. The prose is in content/latency. No number is typed here:
 * {placeholders} are filled from lib/figures, from counts of the spec, or by the reader's own device.
 */
export const latency = {
  title: 'Fewer operations, more time',
  lead: 'On a phone MobileViT was faster than ViTs with as many multiply-adds or more, and far slower than a convolutional network. On a GPU it was the slowest of all. Here is the table, the reasons, and a stopwatch for your own device.',
  metaTitle: 'Why MobileViT was slower than its FLOPs: latency',
  metaDescription:
    'MobileViT’s latency table drawn as FLOPs against milliseconds on a phone and a GPU; kernels, batch norm folding, narrow layers and unfolding, each with a demonstration; and a benchmark to run in the browser.',

  devices: {
    neural: 'iPhone 12, neural engine',
    cpu: 'iPhone 12, CPU',
    gpu: 'V100',
  },
  sources: 'Sources:',

  table: {
    label: 'The paper’s table: multiply-adds against time, device by device',
    plot: 'Time over multiply-adds, {device}',
    network: 'Network',
    flops: 'multiply-adds, M',
    flopsAxis: 'multiply-adds, millions',
    top1: 'top-1, %',
    milliseconds: 'milliseconds',
    proportion: 'where a network would lie if time went by its multiply-adds, MobileNetv2 being given',
    short: { neural: 'Neural engine', cpu: 'CPU', gpu: 'V100' },
    tableLabel: 'Times in milliseconds for one picture',
    times: '{times}×',
    sizes:
      'MobileViT was timed at {ours} px, the others at {theirs} px. MobileNetv2 is the authors’ own, retrained one.',
    names: {
      flops: 'Multiply-adds',
      proportion: 'If they were time',
      neural: 'Neural engine',
      cpu: 'CPU',
      gpu: 'V100',
      library: 'Another unfold',
      patches: 'Larger patches',
      counted: 'Counted again',
      ratios: 'All three',
    },
    /** On the timeline, where there is less room. */
    ticks: {
      flops: 'FLOPs',
      proportion: 'line',
      neural: 'engine',
      cpu: 'CPU',
      gpu: 'V100',
      library: 'unfold',
      patches: 'patches',
      counted: 'count',
      ratios: 'all three',
    },
    captions: {
      flops:
        'What the paper counts: {base} million multiply-adds for MobileNetv2, {ours} for MobileViT-XS and PiT, {deit} for DeiT.',
      proportion:
        'If multiply-adds were time, all would lie on one line. It passes through MobileNetv2’s {ms} ms, and MobileViT would take {expected} ms.',
      neural:
        'Printed: {printed} ms, {beyond} times as long as the line says. Both ViTs are slower still, {fewer} and {more} ms. Every network with attention is far above.',
      cpu: 'On the same phone’s CPU MobileViT lies almost on the line: {printed} ms where it says {expected}. PiT is above it, DeiT below. Here multiply-adds say a good deal.',
      gpu: 'On a V100 all three lie below the line, DeiT farthest, and MobileViT is the slowest of the four: {printed} ms a picture, in batches of {batch}.',
      library:
        'The V100 again, with PyTorch’s own unfold and fold in place of the authors’: {printed} ms become {library}. Nothing else was changed.',
      patches:
        'Back on the neural engine, with larger patches in two stages: fewer tokens, {ms} ms instead of {printed}, and {top1}% instead of {fullTop1}.',
      counted:
        'The paper’s {ours} million are counted at {theirs} px and leave attention’s own products out. At the {side} px that were timed we count {counted}.',
      ratios:
        'In MobileNetv2’s times: {neural}× on the neural engine, {cpu}× on the CPU, {gpu}× on the V100. One network, three answers.',
    },
    predict: {
      prompt:
        'If time went by multiply-adds alone and MobileNetv2 takes {base} ms for {baseFlops} million, how many milliseconds would MobileViT-XS take for {ours} million?',
      right: '{ours} ÷ {baseFlops} times {base} ms is {expected} ms. Now see what was printed.',
      wrong: 'Time in proportion: as many times {base} ms as {ours} is times {baseFlops}.',
      printed:
        'That is what was printed. The question is what the multiply-adds alone would lead you to expect.',
      reveal: '{ours} ÷ {baseFlops} · {base} ms = {expected} ms.',
    },
  },

  kernels: {
    label: 'Kernels that a device has and has not',
    legend: 'This device has a kernel of its own for',
    names: {
      silu: 'SiLU',
      'layer-norm': 'LayerNorm',
      softmax: 'softmax',
      permute: 'unfold and fold',
    },
    pieces: 'without: {pieces}',
    piece: {
      sigmoid: 'sigmoid',
      multiply: 'multiply',
      mean: 'mean',
      subtract: 'subtract',
      square: 'square',
      add: 'add',
      rsqrt: '1/√',
      max: 'max',
      exp: 'exp',
      sum: 'sum',
      divide: 'divide',
      transpose: 'transpose',
    },
    after: '{first}, {rest}',
    callsLabel: 'Kernels called for one picture',
    network: 'Network',
    mobilevit: 'MobileViT-XXS',
    peer: 'the same with MV2 blocks only',
    calls: '{calls} calls, {bytes}',
    says: 'MobileViT calls {calls} kernels and moves {bytes}; with every kernel it would be {fewest} and {least}. The network of convolutions: {peerCalls}, and {peerFewest} with every kernel.',
    all: 'Has them all',
    none: 'Has none of them',
    note: 'Counted from the spec for one picture of {side} px, batch norms folded. The pieces are what this site’s own stock operations are made of; softmax’s by its definition.',
  },

  folding: {
    label: 'Batch norms, folded away',
    folded: 'Folded',
    apart: 'Apart',
    state: 'Batch norms',
    before: '{total} operations, {norms} of them batch norms',
    after: '{total} operations, the {norms} batch norms gone into their convolutions',
    stays: '{count} LayerNorms stay',
    staysNone: 'no norm stays',
    both: '{first}; {rest}.',
    mobilevit: 'MobileViT-XXS',
    peer: 'MV2 blocks only, as many parameters',
    kinds: {
      convolution: 'convolution',
      'batch-norm': 'batch norm',
      'layer-norm': 'LayerNorm',
      other: 'anything else',
    },
    strip: 'Each mark is an operation, in running order',
    says: 'Folding takes {norms} of {total} operations and {bytes} of memory traffic from MobileViT, which is {share} of its traffic; from the network of convolutions {peerNorms} of {peerTotal}, and {peerShare}.',
    note: 'Counted from the spec at {side} px; a batch norm alone reads and writes its whole map. The lab folds them too.',
  },

  lanes: {
    label: 'A device in two numbers',
    lanes: 'Outputs computed side by side',
    start: 'Ticks to begin an operation',
    timeLabel: 'Time of one picture in ticks, as a multiple of the smallest network’s',
    network: 'Network',
    starts: 'beginning operations',
    work: 'computing',
    row: '{times}×, lanes {busy} busy',
    says: 'MobileViT-S has {work} times the multiply-adds of XXS. On this device it takes {times} times as long, and XXS keeps {busy} of the lanes busy.',
    note: 'A toy: an operation takes its start, then as many turns as its outputs need, each as long as one output has products. No real device is this simple.',
  },

  traffic: {
    label: 'A block’s memory traffic against its arithmetic',
    size: 'Network',
    stage: 'Stage',
    barsLabel: 'Shares of the block’s {bytes} and {products} million multiply-adds',
    kind: 'Work',
    bytes: 'of the bytes',
    products: 'of the multiply-adds',
    kinds: {
      spatial: '3×3 convolutions',
      pointwise: '1×1 convolutions',
      permute: 'unfold and fold',
      norm: 'LayerNorms',
      linear: 'linear layers',
      attention: 'scores, softmax, mixing',
      activation: 'SiLU',
      join: 'adds and the concatenation',
    },
    says: 'Unfold and fold move {bytes}, {share} of the block’s traffic, and multiply nothing. The scores and their softmax move {scores}, for {products} of the multiply-adds.',
    note: 'Everything read and written once, nothing kept in a cache, nothing fused. A fused attention kernel never writes the scores down.',
  },

  bench: {
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
  },

  elsewhere: {
    label: 'Other answers, on the same phone: multiply-adds against time',
    flopsAxis: 'multiply-adds, millions',
    ms: 'iPhone 12, milliseconds',
    top1: 'top-1, %',
    table: 'The numbers as a table',
    network: 'Network',
    doubt:
      'These times are from one machine transcription of the MobileViTv2 paper, which had a doubtful cell. They are not our measurements.',
  },

  phones: {
    label: 'MobileNetV4 on three phones',
    network: 'Network',
    parameters: 'parameters, M',
    products: 'multiply-adds, M',
    top1: 'top-1, %',
    retrained: '{name}, retrained',
    devices: {
      pixel6Cpu: 'Pixel 6, CPU, ms',
      pixel8Tpu: 'Pixel 8, Edge TPU, ms',
      iphone13: 'iPhone 13, CoreML, ms',
    },
    none: 'not given',
  },

  check: {
    questions: [
      {
        question:
          'MobileViT-XS lies far above the line on the neural engine, and much nearer to it on the same phone’s CPU. What does that tell?',
        options: [
          {
            text: 'That the network’s multiply-adds were counted wrongly.',
            why: 'They were counted at a smaller picture, which is worth a factor of {areaFactor}, not {neuralFactor}; and the count is the same for both devices.',
          },
          {
            text: 'That the time is a property of the network and the device together.',
            why: 'The network is the same. What differs is which of its operations the device was built for: for convolutions there were fast paths, for a transformer’s there were none.',
          },
          {
            text: 'That the CPU is faster than the neural engine.',
            why: 'It is slower for all four: {cpuMs} ms against {neuralMs} for MobileViT-XS. Nearer to the line only means that multiply-adds predict it better.',
          },
        ],
      },
      {
        question:
          'Why can a batch norm be folded into the convolution before it, and a LayerNorm not into a linear layer?',
        options: [
          {
            text: 'A batch norm’s mean and variance are fixed after training; a LayerNorm computes its own from every token.',
            why: 'What is fixed can be multiplied into fixed weights once and for all. What depends on the input cannot be known beforehand.',
          },
          {
            text: 'A LayerNorm has more parameters.',
            why: 'Both have a scale and a shift for each channel, and those of a LayerNorm can indeed be folded. Its mean and variance cannot.',
          },
          {
            text: 'Folding works for convolutions only, never for linear layers.',
            why: 'A linear layer is a convolution of one cell. A batch norm after it would fold just as well.',
          },
        ],
      },
      {
        question:
          'On the V100, PyTorch’s unfold and fold took MobileViT-XS from {gpuMs} to {libraryMs} ms. By our count they move {permuteShare} of the bytes of a block. How do the two go together?',
        options: [
          {
            text: 'The paper must have measured something else.',
            why: 'It may hold something we do not know of, but there is no need to assume it: bytes are a lower bound, and the authors’ first version was far from it.',
          },
          {
            text: 'The bytes cannot be right: {unfoldShare} of the time needs {unfoldShare} of the bytes.',
            why: 'Time in proportion to bytes would hold if every byte were moved at full speed. A permutation made of operations that are not accelerated is not.',
          },
          {
            text: 'The cost was not what they move, but how: operations without a fast kernel on that device.',
            why: 'The authors give this reason themselves. They had to use operations that phones support, and those were slow on the GPU.',
          },
        ],
      },
    ],
  },
} as const;

export type Latency = Widen<typeof latency>;
