/**
 * The settings of the chapter's convolution and the numbers that it works on, as a pure function of what the reader
 * did. Settings at which no window fits are kept apart from those that the figures show, so that a figure is never
 * left without a picture.
 */
import type { Matrix } from '@/lib/walkthrough/matrix';
import { type ConvolutionSettings, outputSize, reachOf } from '@/lib/walkthrough/shape';

export interface Settings {
  /** Side of the square input. */
  readonly size: number;
  /** Side of the square kernel. */
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly channels: number;
  readonly kernels: number;
}

export const CHOICES: { readonly [K in keyof Settings]: readonly number[] } = {
  size: [3, 4, 5, 6, 7, 8],
  kernel: [1, 2, 3, 4],
  stride: [1, 2, 3],
  padding: [0, 1, 2],
  dilation: [1, 2, 3],
  channels: [1, 2],
  kernels: [1, 2],
};

/** The example of the prose: a 2×2 kernel over a 3×3 input. */
export const START: Settings = {
  size: 3,
  kernel: 2,
  stride: 1,
  padding: 0,
  dilation: 1,
  channels: 1,
  kernels: 1,
};

/** The spread kernel is wider than the padded input: no window. */
export interface Impossible {
  readonly span: number;
  readonly room: number;
}

/** Side of the padded input. */
export const roomOf = ({ size, padding }: Settings): number => size + 2 * padding;

/** Side of the output. */
export const outOf = (settings: Settings): number => outputSize(settings.size, settings.kernel, settings);

/** Numbers in a row of U. */
export const widthOf = ({ kernel, channels }: Settings): number => kernel ** 2 * channels;

/** Why these settings cannot be shown, or null when they can. */
export function impossible(settings: Settings): Impossible | null {
  const span = reachOf(settings.kernel, settings.dilation);
  const room = roomOf(settings);
  return span > room ? { span, room } : null;
}

/** A number that the reader may change: channel, row, column of X or of a kernel. */
export type Place =
  | { readonly of: 'x'; readonly channel: number; readonly row: number; readonly column: number }
  | {
      readonly of: 'kernel';
      readonly kernel: number;
      readonly channel: number;
      readonly row: number;
      readonly column: number;
    };

const placeKey = (place: Place): string =>
  place.of === 'x'
    ? `x ${place.channel} ${place.row} ${place.column}`
    : `k ${place.kernel} ${place.channel} ${place.row} ${place.column}`;

export interface State {
  /** What the knobs say. */
  readonly wanted: Settings;
  /** The last of them at which a window fits: what the figures show. */
  readonly shown: Settings;
  readonly edits: ReadonlyMap<string, number>;
}

export const START_STATE: State = { wanted: START, shown: START, edits: new Map() };

export type Action =
  | { readonly type: 'set'; readonly key: keyof Settings; readonly value: number }
  | { readonly type: 'edit'; readonly place: Place; readonly value: number }
  | { readonly type: 'restart' };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'set': {
      const wanted = { ...state.wanted, [action.key]: action.value };
      return { ...state, wanted, shown: impossible(wanted) ? state.shown : wanted };
    }
    case 'edit':
      return { ...state, edits: new Map(state.edits).set(placeKey(action.place), action.value) };
    case 'restart':
      return START_STATE;
  }
}

const square = (side: number, at: (row: number, column: number) => number): Matrix =>
  Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, column) => at(row, column)));

/** Channel 1 is a plane, 1, 2, 3, … line by line; channel 2 small numbers that lie in no plane. */
const inputAt = (size: number, channel: number, row: number, column: number): number =>
  channel === 0 ? row * size + column + 1 : (2 * row + column) % 3;

/** Kernel 1 takes a difference along the diagonal; kernel 2 adds the window up. Channel 2 gets weights of its own. */
function weightAt(side: number, kernel: number, channel: number, row: number, column: number): number {
  const last = side - 1;
  if (kernel === 0 && channel === 0) {
    if (row === 0 && column === 0) return 1;
    return row === last && column === last ? -1 : 0;
  }
  if (kernel === 0) return row + column === last ? 1 : 0;
  if (channel === 0) return 1;
  if (column === 0) return 1;
  return column === last ? -1 : 0;
}

/** The input, channel by channel: size × size each. */
export function inputOf({ shown: { size, channels }, edits }: State): readonly Matrix[] {
  return Array.from({ length: channels }, (_, channel) =>
    square(
      size,
      (row, column) =>
        edits.get(placeKey({ of: 'x', channel, row, column })) ?? inputAt(size, channel, row, column),
    ),
  );
}

/** The kernels, each channel by channel: kernel × kernel. */
export function kernelsOf({ shown, edits }: State): readonly (readonly Matrix[])[] {
  return Array.from({ length: shown.kernels }, (_, kernel) =>
    Array.from({ length: shown.channels }, (_, channel) =>
      square(
        shown.kernel,
        (row, column) =>
          edits.get(placeKey({ of: 'kernel', kernel, channel, row, column })) ??
          weightAt(shown.kernel, kernel, channel, row, column),
      ),
    ),
  );
}

/** What the figures compute. */
export const convolutionOf = (state: State): ConvolutionSettings => ({
  x: inputOf(state),
  kernels: kernelsOf(state),
  stride: state.shown.stride,
  padding: state.shown.padding,
  dilation: state.shown.dilation,
});
