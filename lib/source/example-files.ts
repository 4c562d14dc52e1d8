/** The examples that were written (e2e/examples.spec.ts), and no more than a page needs to fetch one. */
import generated from './examples.generated.json' with { type: 'json' };

export type ExampleChapter = 'block' | 'architecture' | 'receptive-field';

/** What was written for a chapter. */
export interface ExampleFile {
  /** A path below `examples/`. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sample: string;
  /** Side of the network's input in pixels. */
  readonly size: number;
  /** SHA-256 of the checkpoint that computed it. */
  readonly checkpoint: string;
}

const files: Partial<Record<ExampleChapter, ExampleFile>> = generated;

/** What was written for a chapter; undefined while nothing is. */
export const exampleFile = (chapter: ExampleChapter): ExampleFile | undefined => files[chapter];
