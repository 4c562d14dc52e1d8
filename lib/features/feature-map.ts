/** A map of features as the network makes it: every cell has one value per channel. Pure. */
export interface FeatureMap {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** [height, width, channels], row by row. */
  readonly values: Float32Array;
}

/**
 * A kept tap as a feature map.
 *
 * @throws RangeError if the shape is not [height, width, channels] with as many values
 */
export function featureMap(shape: readonly number[], values: Float32Array): FeatureMap {
  const [height = 0, width = 0, channels = 0] = shape;
  const count = height * width * channels;
  if (shape.length !== 3 || count < 1 || count !== values.length) {
    throw new RangeError(`[${shape.join(', ')}] with ${values.length} values is not a map of features`);
  }
  return { height, width, channels, values };
}

/** Places of a map: one value per channel stands at each. */
export const cellCount = ({ height, width }: Pick<FeatureMap, 'height' | 'width'>): number => height * width;

/** One channel, [height, width]; a copy. */
export function channelPlane(map: FeatureMap, channel: number): Float32Array {
  const plane = new Float32Array(cellCount(map));
  for (let i = 0, k = channel; i < plane.length; i++, k += map.channels) plane[i] = map.values[k] ?? 0;
  return plane;
}

/** One value; NaN outside the map. */
export function valueAt(map: FeatureMap, channel: number, row: number, column: number): number {
  return map.values[(row * map.width + column) * map.channels + channel] ?? Number.NaN;
}

/** The mean over the channels at every place, [height, width]. */
export function meanOverChannels({ height, width, channels, values }: FeatureMap): Float32Array {
  const mean = new Float32Array(height * width);
  for (let i = 0, k = 0; i < mean.length; i++) {
    let sum = 0;
    for (let c = 0; c < channels; c++) sum += values[k++] ?? 0;
    mean[i] = sum / channels;
  }
  return mean;
}

/** Whether two maps can be compared value by value. */
export const sameShape = (a: FeatureMap, b: FeatureMap): boolean =>
  a.height === b.height && a.width === b.width && a.channels === b.channels;
