/** The questions at the end of the chapter on latency. */
export const latencyCheck = {
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
} as const;
