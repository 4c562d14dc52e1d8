/** Nine shifts, four heads. */
export const blockShifts = {
  label: 'Nine shifts, four heads: the matrices that mix cells',
  fixed: 'Stage {stage}, a 3×3 convolution: nine matrices, the same for every picture',
  computed: 'Stage {stage}, attention in layer {layer}: four matrices, computed from the picture',
  shift: 'Shift by {rows} rows and {columns} columns',
  head: 'Head {head}',
  range: ', up to {greatest}',
  picture: 'Picture',
  axes: '{cells}×{cells}: a row for each cell that is made, a column for each that is read.',
  elsewhere:
    'The figure above shows stage {stage}; this one stays with stage {own}, whose matrices are small enough to be read. In stage {stage} each would be {cells}×{cells}.',
  entropy: 'The mean entropy of the rows is {entropy} of the greatest possible.',
  changed:
    'Since {name}: of {total} weights of the four heads {moved} changed by more than a hundredth; of {shifts} entries of the nine shifts, none.',
  same: 'Choose another picture: only the lower row can change.',
  example:
    'These pictures were computed beforehand; any other needs the running model, below the figure above.',
} as const;
