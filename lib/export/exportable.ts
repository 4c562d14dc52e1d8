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
  /** Draws it into a square of `side` canvas pixels whose corner is the context's origin. */
  readonly draw?: ((context: CanvasRenderingContext2D, side: number) => void) | undefined;
  /** The least and greatest value that the picture shows, and what they are of. */
  readonly scale?: { readonly min: number; readonly max: number; readonly label: string } | undefined;
}

export interface ExportTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}
