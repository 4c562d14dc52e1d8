/** The questions at the end of the chapter on training. */
export const trainingCheck = {
  questions: [
    {
      question:
        'The later configuration warms up for {laterWarmup} iterations instead of {warmup}. What happens to the cosine?',
      options: [
        {
          text: 'It starts later, and the run ends later',
          why: 'The run still has {epochs} epochs, and the cosine is not shifted: it counts epochs from the start of the run.',
        },
        {
          text: 'Its first part is never seen, and the rate drops a little where it sets in',
          why: 'Right. The cosine is a function of the epoch alone. While the warm-up runs it goes on underneath, and takes over from where it has got to by then.',
        },
        {
          text: 'It is squeezed into the epochs that are left',
          why: 'Other trainers do that. This one does not: its formula divides by all {epochs} epochs.',
        },
      ],
    },
    {
      question: 'Why does the multi-scale run take fewer updates for the same number of epochs?',
      options: [
        {
          text: 'It skips pictures',
          why: 'No: each epoch shows every picture once, as before.',
        },
        {
          text: 'Its pictures are smaller, so each update is faster',
          why: 'Each update costs about the same: that is what the rule is for. It is the number of updates that changes.',
        },
        {
          text: 'Small pictures come in large batches, so the mean batch is larger',
          why: 'Right. The pictures of an epoch are shared out over batches, and larger ones are fewer.',
        },
      ],
    },
    {
      question: 'AdamW’s weight decay of {decay}: what does it do in each update?',
      options: [
        {
          text: 'It takes the learning rate times {decay} off every weight, as a share of that weight',
          why: 'Right. It acts on the weights themselves, beside the gradient’s step. That is what “decoupled” means.',
        },
        {
          text: 'It adds the squared weights to the loss, which is L2 regularisation',
          why: 'With plain gradient descent the two agree up to a constant. In Adam the gradient is divided by its own size, and a penalty inside it would be divided with it: large gradients would switch it off.',
        },
        {
          text: 'It lowers the learning rate by {decay} each epoch',
          why: 'That would be a decay of the rate. The schedule does that, and knows nothing of this number.',
        },
      ],
    },
    {
      question: 'Our ten-class network is right for {ourTop1} of its test pictures. What does that say?',
      options: [
        {
          text: 'That it beats MobileViT-XXS on ImageNet, which is right for fewer',
          why: 'The two numbers answer different questions: with ten classes a blind guess is right for {chance}, with a thousand for {chanceThousand}.',
        },
        {
          text: 'That the pieces work together and learn; little about how good the design is',
          why: 'Right. A broken unfold would hardly get this far. To compare designs takes the same data, the same recipe, and rivals trained beside it.',
        },
        {
          text: 'That attention is worth more than convolution',
          why: 'No network without attention was trained beside it. One run compares nothing.',
        },
      ],
    },
  ],
} as const;
