import type { Widen } from '../widen';
import { latencyBench } from './latency-bench';
import { latencyCheck } from './latency-check';

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

  bench: latencyBench,

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

  check: latencyCheck,
} as const;

export type Latency = Widen<typeof latency>;
