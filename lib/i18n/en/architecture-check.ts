/** The closing questions of the chapter on the whole network. */
export const architectureCheck = {
  questions: [
    {
      question:
        'Stage 5 holds the most parameters, stage 3 does the most multiply-adds. Why not the same stage?',
      options: [
        {
          text: 'Attention’s products cost nothing in parameters and stage 3 has the most of them',
          why: 'They have none, and stage 3 does have the most. But take them away and stage 3 still leads: its convolutions and linear maps alone do more than those of any other stage.',
        },
        {
          text: 'A weight is counted once, and works once at every cell',
          why: 'A convolution or a linear map uses each weight at every cell: 1,024 times in stage 3, 64 times in stage 5. Stage 5 has three times the weights and a sixteenth of the cells.',
        },
        {
          text: 'Stage 5 has fewer layers',
          why: 'It has three transformer layers, stage 3 two.',
        },
      ],
    },
    {
      question: 'The image becomes 512×512 instead of 256×256. How much more do attention’s two products do?',
      options: [
        { text: '4 times', why: 'So much more the convolutions do: they go with the number of cells.' },
        {
          text: '16 times',
          why: 'Four times the cells in every map, so four times the tokens in every slot, and the products go with the square of that.',
        },
        {
          text: '2 times',
          why: 'Twice the side. But tokens fill an area, and each meets every other of its slot.',
        },
      ],
    },
    {
      question: '“MobileViT’s block is light because attention replaces the convolutions.” What is wrong?',
      options: [
        {
          text: 'Nothing: that is the idea',
          why: 'The idea is one product inside an unfold and a fold. Around it stand two full 3×3 convolutions that were not there in MobileNetv2.',
        },
        {
          text: 'Attention is never cheaper than a 3×3 convolution',
          why: 'In stages 4 and 5 it is: 0.62 and 0.48 times, as the chapter on attention computes.',
        },
        {
          text: 'The block keeps two full 3×3 convolutions, and they do more multiply-adds than attention’s products',
          why: 'In all three sizes. And the blocks hold most of the parameters. The network is small because it is shallow and narrow, not because the block is light.',
        },
      ],
    },
    {
      question: 'Why does the second MV2 of stage 2 have a shortcut, and the first none?',
      options: [
        {
          text: 'The first halves the map and changes the channels, so its input does not fit its output',
          why: 'Addition needs the same shape. Nothing is projected to make it fit, as a ResNet would do: there simply is no shortcut.',
        },
        {
          text: 'Shortcuts are only worth it in deep layers',
          why: 'XXS has one in stage 1. What decides is the shape: stride 1 and equal channels.',
        },
        {
          text: 'A stride of 2 loses information that a shortcut would bring back',
          why: 'It might, but the input has four times as many cells as the output: it cannot be added.',
        },
      ],
    },
  ],
} as const;
