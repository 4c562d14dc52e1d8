/** The questions at the end of the chapter on results. */
export const resultsCheck = {
  questions: [
    {
      question: '“MobileViT is {ratio} points better than EfficientNet.” What is wrong?',
      options: [
        {
          text: 'It is a ratio of sizes, to DeiT; the lead over EfficientNet-B0 is {b0Gap} points',
          why: 'Right. {deitSize} M divided by {xsSize} M, against {sTop1} minus {b0Top1}.',
        },
        {
          text: 'Nothing: that is what the table gives',
          why: 'The table has {sTop1} and {b0Top1}, and they are {b0Gap} apart.',
        },
        {
          text: 'EfficientNet is better than MobileViT',
          why: 'Not as printed. A B0 trained for {longEpochs} epochs is, though, by {b0LongLead}.',
        },
      ],
    },
    {
      question:
        'Which lead is least touched when the baseline is trained again by MobileViT’s authors’ own code?',
      options: [
        {
          text: 'The one over MobileNetv1',
          why: 'It shrinks most: from {v1Gap} to {v1After} points.',
        },
        {
          text: 'The one over MobileNetv2',
          why: 'It shrinks a little: from {v2Gap} to {v2After} points.',
        },
        {
          text: 'The one over MobileNetv3-Small',
          why: 'Right. It even grows, from {v3Gap} to {v3After} points: that network does no better by this recipe than by its own.',
        },
      ],
    },
    {
      question: 'Why should {paperGiga} G FLOPs not stand beside {xsTop1}%?',
      options: [
        {
          text: 'The network was pruned for the count',
          why: 'It is the same network. What changed is the picture.',
        },
        {
          text: 'The cost was counted at {paperPx} px, the accuracy measured at {testedPx} px',
          why: 'Right. At {testedPx} px others count about {timmGiga} G.',
        },
        {
          text: 'FLOPs and accuracy have different units',
          why: 'They do, and can stand beside each other all the same, if both belong to the same picture.',
        },
      ],
    },
    {
      question: 'MobileNetV4 “reaches {v4Best}%”. Beside which number of MobileViT may that stand?',
      options: [
        {
          text: 'Beside {sTop1}%: both are top-1 on ImageNet-1k',
          why: 'The test is the same. The training is not: a larger teacher and the pictures of JFT went into it.',
        },
        {
          text: 'Beside none. On ImageNet-1k alone it is {v4Alone}%, with {v4Times} times the parameters of MobileViT-S',
          why: 'Right. And even then one compares a large network with a small one.',
        },
        {
          text: 'Beside {xsTop1}%, since both are hybrids',
          why: 'Being of one kind makes two networks kin, not comparable.',
        },
      ],
    },
  ],
} as const;
