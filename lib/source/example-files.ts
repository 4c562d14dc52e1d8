/** The examples that were written (e2e/examples.spec.ts), and no more than a page needs to fetch one. */
import generated from './examples.generated.json' with { type: 'json' };

export type ExampleId = 'block' | 'block-3' | 'block-4' | 'architecture' | 'receptive-field';

/** The examples that every chapter may use together stay below this, in bytes. */
export const MOST_BYTES = 300_000;

/** One file of a chapter; it travels packed (lib/checkpoint/packed.ts). */
export interface ExampleFile {
  /** A path below `examples/`. */
  readonly file: string;
  /** Length and SHA-256 of the packed file. */
  readonly bytes: number;
  readonly sha256: string;
  /** Length of the safetensors file in it. */
  readonly unpacked: number;
  readonly sample: string;
  /** Side of the network's input in pixels. */
  readonly size: number;
  /** SHA-256 of the checkpoint that computed it. */
  readonly checkpoint: string;
}

const files: Partial<Record<ExampleId, ExampleFile>> = generated;

/** What was written; undefined while nothing is. */
export const exampleFile = (id: ExampleId): ExampleFile | undefined => files[id];
