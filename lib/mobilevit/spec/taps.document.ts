import { type TapKind, tapTable } from './taps';
import { VARIANTS } from './variants';

/** What each kind of tap holds, for people who read the code; the dictionaries say it to readers of the site. */
const MEANING: Readonly<Record<TapKind, string>> = {
  stem: 'The image after the first 3×3 convolution, halved on each side, batch norm and SiLU applied.',
  expanded: 'Each cell widened to the hidden channels by a 1×1 convolution.',
  depthwise: 'Each hidden channel filtered on its own by a 3×3 kernel.',
  reduced: 'Each cell brought to the output channels by a 1×1 convolution, without activation.',
  'inverted-residual':
    'What the inverted residual gives: the reduced map, plus its input where the shapes agree.',
  local: 'Each cell mixed with its eight neighbours by a full 3×3 convolution.',
  widened: 'Each cell as a token of width d, by a bare 1×1 convolution.',
  unfolded: 'The same tokens dealt into four sequences, one for each position within a 2×2 patch.',
  norm: 'Each token set to mean 0 and variance 1 over its channels, then scaled and shifted by learned numbers.',
  query: 'What each token asks for, before the division by √dh; heads side by side.',
  key: 'What each token answers to; heads side by side.',
  value: 'What each token hands over; heads side by side.',
  probabilities: 'How much each query takes from each key of its slot: a softmax, every row sums to 1.',
  mix: 'The values of each slot weighted by the probabilities; heads side by side.',
  attention: 'The mix after the output projection, before it is added to the tokens.',
  mlp: 'What the two-layer perceptron gives for each token, before it is added.',
  'transformer-layer': 'The tokens after both additions of the layer.',
  folded: 'The tokens back at their cells, resized back where the map has an odd side.',
  projected: 'Each cell brought back from d to the channels of the block by a 1×1 convolution.',
  concat: 'The map that entered the block and the projected map, in this order, channel after channel.',
  block: 'What the MobileViT block gives: both mixed by a full 3×3 convolution.',
  final: 'Each cell widened once more by a 1×1 convolution.',
  pooled: 'Each channel averaged over the map.',
  logits: 'One score for each class, before any softmax.',
};

/** The committed table `taps.md`: every tap of XXS for an image of 256×256. */
export function tapDocument(): string {
  const rows = tapTable(VARIANTS.xxs, { height: 256, width: 256 }).map(
    ({ name, part, kind, shape }) =>
      `| \`${name}\` | \`${part}\` | ${kind} | ${shape.join(' × ')} | ${MEANING[kind]} |`,
  );
  return [
    '# Taps of MobileViT-XXS at 256×256',
    '',
    'Generated from `taps.ts`; `UPDATE=1 npx vitest run lib/mobilevit/spec/taps.test.ts` writes it again.',
    'Maps are height × width × channels, sequences slots × tokens × width, probabilities slots × heads × queries × keys.',
    '',
    '| tap | part | kind | shape | what it holds |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
