import type { Matrix } from './matrix';

/** How a window moves over the input. Integers; the same down and across. */
export interface WindowSettings {
  readonly stride: number;
  /** Zeros on every side. */
  readonly padding: number;
  /** Distance between the neighbours that a window reads; 1 for a window without gaps. */
  readonly dilation: number;
}

/** Stride 1, no padding, no gaps: the toy's window. */
export const PLAIN_WINDOW: WindowSettings = { stride: 1, padding: 0, dilation: 1 };

export interface ConvolutionSettings extends WindowSettings {
  /** One matrix a channel, all of one size. */
  readonly x: readonly Matrix[];
  /** [kernel][channel]: as many matrices a kernel as the input has channels, all of one size. */
  readonly kernels: readonly (readonly Matrix[])[];
}

/** The largest input, kernel and settings that a figure shows, and the least. */
export const LIMITS = {
  input: { least: 1, most: 8 },
  kernel: { least: 1, most: 4 },
  channels: { least: 1, most: 4 },
  kernels: { least: 1, most: 4 },
  stride: { least: 1, most: 8 },
  padding: { least: 0, most: 4 },
  dilation: { least: 1, most: 7 },
} as const;

export type Limited = keyof typeof LIMITS;

/** Why settings are impossible, as a code and its data; the dictionaries make the sentence. */
export type SettingsProblem =
  /** Not a whole number in `least`…`most`. For `input` and `kernel` the value is a side. */
  | {
      readonly code: 'out-of-range';
      readonly setting: Limited;
      readonly value: number;
      readonly least: number;
      readonly most: number;
    }
  /** Rows of unequal length, or planes of unequal size. */
  | { readonly code: 'uneven'; readonly of: 'input' | 'kernel' }
  /** A kernel has another number of planes than the input has channels. */
  | { readonly code: 'channels'; readonly kernel: number; readonly found: number; readonly expected: number }
  /** The dilated window is longer than the padded input. */
  | {
      readonly code: 'window-too-large';
      readonly axis: 'rows' | 'columns';
      readonly window: number;
      readonly input: number;
    };

/** Thrown where impossible settings are walked all the same; ask `settingsProblem` first. */
export class ImpossibleSettings extends Error {
  constructor(readonly problem: SettingsProblem) {
    super(problem.code);
    this.name = 'ImpossibleSettings';
  }
}

/** Every size of an unfold → matmul → fold. */
export interface ConvolutionShape extends WindowSettings {
  readonly channels: number;
  readonly rows: number;
  readonly columns: number;
  readonly kernels: number;
  readonly kernelRows: number;
  readonly kernelColumns: number;
  readonly paddedRows: number;
  readonly paddedColumns: number;
  /** ⌊(padded − dilation·(kernel − 1) − 1) ÷ stride⌋ + 1, down and across. */
  readonly outRows: number;
  readonly outColumns: number;
  /** Rows of U: outRows · outColumns, the windows row by row. */
  readonly windows: number;
  /** Columns of U: channels · kernelRows · kernelColumns; channel by channel, in each row by row. */
  readonly entries: number;
}

const sizeOf = (planes: readonly Matrix[]) => ({
  rows: planes[0]?.length ?? 0,
  columns: planes[0]?.[0]?.length ?? 0,
});

function isEven(planes: readonly Matrix[], { rows, columns }: { rows: number; columns: number }): boolean {
  return planes.every((plane) => plane.length === rows && plane.every((row) => row.length === columns));
}

/** How far a window reaches along one axis: dilation·(kernel − 1) + 1 cells. */
export const reachOf = (kernel: number, dilation: number): number => dilation * (kernel - 1) + 1;

/** ⌊(input + 2·padding − reach) ÷ stride⌋ + 1: windows along one axis. */
export function outputSize(input: number, kernel: number, window: WindowSettings): number {
  return Math.floor((input + 2 * window.padding - reachOf(kernel, window.dilation)) / window.stride) + 1;
}

/** What is wrong with the settings, the first thing found; undefined when they can be walked. */
export function settingsProblem(settings: ConvolutionSettings): SettingsProblem | undefined {
  const { x, kernels, stride, padding, dilation } = settings;
  const input = sizeOf(x);
  const kernel = sizeOf(kernels[0] ?? []);
  const limited: readonly (readonly [Limited, number])[] = [
    ['channels', x.length],
    ['kernels', kernels.length],
    ['input', input.rows],
    ['input', input.columns],
    ['kernel', kernel.rows],
    ['kernel', kernel.columns],
    ['stride', stride],
    ['padding', padding],
    ['dilation', dilation],
  ];
  for (const [setting, value] of limited) {
    const { least, most } = LIMITS[setting];
    if (!Number.isInteger(value) || value < least || value > most)
      return { code: 'out-of-range', setting, value, least, most };
  }
  if (!isEven(x, input)) return { code: 'uneven', of: 'input' };
  for (const [index, planes] of kernels.entries()) {
    if (planes.length !== x.length)
      return { code: 'channels', kernel: index, found: planes.length, expected: x.length };
    if (!isEven(planes, kernel)) return { code: 'uneven', of: 'kernel' };
  }
  for (const axis of ['rows', 'columns'] as const) {
    const window = reachOf(kernel[axis], dilation);
    const padded = input[axis] + 2 * padding;
    if (window > padded) return { code: 'window-too-large', axis, window, input: padded };
  }
  return undefined;
}

/** All sizes of the walk. Throws ImpossibleSettings with the problem of `settingsProblem`. */
export function convolutionShape(settings: ConvolutionSettings): ConvolutionShape {
  const problem = settingsProblem(settings);
  if (problem) throw new ImpossibleSettings(problem);
  const { stride, padding, dilation } = settings;
  const { rows, columns } = sizeOf(settings.x);
  const kernel = sizeOf(settings.kernels[0] ?? []);
  const outRows = outputSize(rows, kernel.rows, settings);
  const outColumns = outputSize(columns, kernel.columns, settings);
  return {
    stride,
    padding,
    dilation,
    channels: settings.x.length,
    rows,
    columns,
    kernels: settings.kernels.length,
    kernelRows: kernel.rows,
    kernelColumns: kernel.columns,
    paddedRows: rows + 2 * padding,
    paddedColumns: columns + 2 * padding,
    outRows,
    outColumns,
    windows: outRows * outColumns,
    entries: settings.x.length * kernel.rows * kernel.columns,
  };
}
