/** The closing questions of the chapter on patches. */
export const patchesCheck = {
  questions: [
    {
      question: 'A 32×32 map is unfolded with 2×2 patches. How many tokens does one token attend to?',
      options: [
        {
          text: '4',
          why: 'That is a patch, and the cells of a patch never attend to one another: they are in four different sequences.',
        },
        {
          text: '256',
          why: 'Right: one cell of each of the 16·16 patches, itself among them.',
        },
        {
          text: '1,024',
          why: 'That would be every cell of the map. The slots deal the 1,024 cells into four sequences of 256, and a token looks only along its own.',
        },
      ],
    },
    {
      question: 'Row i = 5, column j = 2 of an 8×8 map. Where does unfolding put it?',
      options: [
        {
          text: 'Slot ▲, token 9',
          why: 'Right: p = 2·(5 mod 2) + (2 mod 2) = 2, and n = ⌊5∕2⌋·4 + ⌊2∕2⌋ = 9.',
        },
        {
          text: 'Slot ■, token 9',
          why: 'The patch is right. But the odd row makes the lower half of the patch; ■ is its upper right.',
        },
        {
          text: 'Slot ▲, token 21',
          why: 'That counts cells, 5·4 + 1. Tokens count patches: both i and j are halved first.',
        },
      ],
    },
    {
      question:
        'In a block without conv_kxk you stack ten transformer layers. How much of a 12×12 map does the transformer’s output see?',
      options: [
        {
          text: '144 cells: each layer widens it',
          why: 'Depth adds nothing here. Every layer keeps the same four sequences, and no layer leads from one to another.',
        },
        {
          text: '36 cells, as with one layer',
          why: 'Right. The first layer has already reached all of the slot, and the others stay in it. Only convolutions cross.',
        },
        {
          text: '9 cells',
          why: 'That is a 3×3 convolution without attention, the other way about.',
        },
      ],
    },
    {
      question:
        'Fold puts every token back to where it came from. Does attention therefore know where its tokens are?',
      options: [
        {
          text: 'Yes: the order of the patches is kept, so position is known',
          why: 'It is kept for the fold, which needs it. The scores are made of contents alone: shuffle the patches, and every number is the same.',
        },
        {
          text: 'No: it sees a set. Order comes from the 3×3 convolutions and their zero padding',
          why: 'Right, and the shuffle test shows both halves of it.',
        },
        {
          text: 'No, and therefore nothing in the network does',
          why: 'A convolution weighs the cell on the left differently from the one on the right, and meets zeros at the border. Its outputs, the tokens, carry that.',
        },
      ],
    },
  ],
} as const;
