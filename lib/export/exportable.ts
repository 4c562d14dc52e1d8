import type { Result } from '@/lib/inference/engine-state';

/** What a panel has on show that a reader may want to keep: a tensor, a picture, or both. */
export interface Exportable {
  /** For file names: lower-case ASCII, digits and hyphens. */
  readonly name: string;
  /** What it is, in the reader's language. */
  readonly title: string;
  /** What there is to say about it, in the reader's language: picture, model, setting. */
  readonly caption: string;
  /** Its numbers, row-major; a promise, since they may have to be fetched. */
  readonly tensor?: (() => Promise<ExportTensor>) | undefined;
  /** Draws it into a square of `side` canvas pixels (or as high as its marks are) whose corner is the context's origin. */
  readonly draw?: ((context: CanvasRenderingContext2D, side: number) => void | Promise<void>) | undefined;
  /** What lies over the drawing as shapes, sharp at any size; as it stands when it is asked for. */
  readonly marks?: ExportMarks | (() => Promise<ExportMarks>) | undefined;
  /** The least and greatest value that the picture shows, and what they are of. */
  readonly scale?: ExportScale | undefined;
  /** The results that it shows, where that is not the one on show. */
  readonly sources?: readonly ExportSource[] | undefined;
}

/** What a result is of: enough to give credit. */
export type ExportSource = Pick<Result, 'picture' | 'model' | 'modes'>;

export interface ExportTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
  /** Names of its axes, one each, for a table's columns; by its rank if left out. */
  readonly axes?: readonly string[] | undefined;
}

export interface ExportMarks {
  /** Width of the picture that they are drawn in, in their own units. */
  readonly extent: number;
  /** Its height, where it is no square. */
  readonly height?: number | undefined;
  /** Elements of SVG, without classes: a file knows no style sheet. */
  readonly svg: string;
}

export interface ExportScale {
  readonly min: number;
  readonly max: number;
  readonly label: string;
  /** The colours from `min` to `max`, RGB bytes, as they stand on the page when it is asked. */
  readonly ramp?: (() => Uint8ClampedArray) | undefined;
  /** Where values are areas: a dot to measure by, its diameter as a share of the picture's side. */
  readonly dot?: { readonly diameter: number; readonly label: string } | undefined;
}
