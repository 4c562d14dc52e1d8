/** The closing questions of the chapter on receptive fields. */
export const receptiveFieldCheck = {
  questions: [
    {
      question:
        'The step is 8 px and the field 35 px wide. A 3×3 kernel of stride 2 follows. What are they after it?',
      options: [
        {
          text: 'Field 51, step 16',
          why: 'The kernel adds two of the old steps, 35 + 2·8; the stride then doubles the step.',
        },
        {
          text: 'Field 67, step 16',
          why: 'That adds two of the new steps. The kernel reads units of the map before it, 8 px apart.',
        },
        {
          text: 'Field 70, step 16',
          why: 'A stride does not double the field. It thins the units out, and makes all later kernels reach further.',
        },
      ],
    },
    {
      question: 'Which of these is true at the end of stage 5?',
      options: [
        {
          text: 'Without attention a unit could not see the whole picture.',
          why: 'The convolutions alone reach 307 px there, more than the 256 of the picture. A unit in a corner misses part of it, one in the middle does not.',
        },
        {
          text: 'The convolutions alone would cover the picture, too; attention did so two stages earlier, with weights made from the content.',
          why: 'The first part is arithmetic. The second is what the grey square showed: with A = I nothing outside the box matters.',
        },
        {
          text: 'A unit uses all pixels that it can see about equally.',
          why: 'In theory it reaches all of them. The effective field is far from even: its gradients span several powers of ten.',
        },
      ],
    },
    {
      question: 'Why is the effective field measured with several random mixtures of channels?',
      options: [
        {
          text: 'Because a gradient is only right on average.',
          why: 'A gradient is exact, to rounding. But it is that of one mixture of channels, and another mixture has another one.',
        },
        {
          text: 'Because one mixture’s gradient is full of detail that is about that mixture, not about where the unit looks.',
          why: 'The root mean square over several keeps what they share: how strongly a pixel can move the unit at all.',
        },
        {
          text: 'Because attention is random.',
          why: 'It is not. The same picture gives the same weights every time; only the signs of the probes are drawn.',
        },
      ],
    },
    {
      question:
        'A network was trained with attention; then A = I is set, and its fields shrink. What does that show?',
      options: [
        {
          text: 'How much wider attention makes the fields of networks in general.',
          why: 'A network trained without attention would have learned other kernels. That comparison needs one.',
        },
        {
          text: 'What this network’s fields depend on.',
          why: 'The weights were learned together with attention. Taking it away measures dependence, not worth.',
        },
        {
          text: 'That the convolutions of this network are useless.',
          why: 'What is left with A = I is precisely what they do: the whole field inside of the box.',
        },
      ],
    },
  ],
} as const;
