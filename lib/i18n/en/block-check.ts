/** The closing questions of the chapter on the block. */
export const blockCheck = {
  questions: [
    {
      question: 'Where in the block do cells of different slots exchange anything?',
      options: [
        {
          text: 'In the two 3×3 convolutions only',
          why: 'Right: the first fills each token with its surroundings before it is unfolded, the last lets neighbours meet again. Every other operation works on one token, or inside one slot.',
        },
        {
          text: 'In attention',
          why: 'Attention runs in each of the four sequences separately; a query never meets a key of another slot, in none of the layers.',
        },
        {
          text: 'In the concatenation',
          why: 'It puts two lists of channels of the same cell side by side. Cells stay where they are.',
        },
      ],
    },
    {
      question: 'What does the shortcut of the block do?',
      options: [
        {
          text: 'It is added to the result, as in a residual network',
          why: 'Inside the transformer layers there are such residuals. Around the block there is none: shapes would allow it, but the paper concatenates.',
        },
        {
          text: 'It is set beside the result; the last 3×3 decides what to take from which',
          why: 'Right. That is why the fusion reads 2C channels, and why it is the largest convolution of the block.',
        },
        {
          text: 'It skips the block when attention is not needed',
          why: 'Nothing is ever skipped: all operations run for every picture.',
        },
      ],
    },
    {
      question:
        'Suppose A = I in every layer and head: each token keeps its own value. What is left between unfold and fold?',
      options: [
        {
          text: 'A convolution',
          why: 'A convolution mixes neighbours. Here no token would see another: unfold and fold would only move rows there and back.',
        },
        {
          text: 'A pointwise network: the same function of each token alone',
          why: 'Right: LayerNorm, linear maps and SiLU, all within one row. Only the two 3×3 outside would still mix cells.',
        },
        {
          text: 'Nothing: out equals in',
          why: 'The values still pass through V, the projection and the MLP, and the residuals add them.',
        },
      ],
    },
  ],
} as const;
