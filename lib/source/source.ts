/**
 * Where a chapter's figure gets its tensors: an example computed beforehand, or the model running on the reader's own
 * picture. A figure reads one as the other.
 */
import type { VariantId } from '@/lib/mobilevit/spec/variants';
import type { Tensor } from '@/lib/xray/tensor';

export interface SourcePicture {
  /** Address of the square that the network sees, or of the whole picture with `crop` left to the engine. */
  readonly url: string;
  /** The site's sample, when it is one. */
  readonly sample: string | undefined;
  /** A sample's title, or the name of the reader's file. */
  readonly name: string;
}

/** A checkpoint that the reader opened in the lab. */
export interface SourceCheckpoint {
  readonly variant: VariantId;
  /** The size by its published name, and the file, as a reader knows it. */
  readonly name: string;
}

export interface Source {
  readonly kind: 'example' | 'engine';
  readonly picture: SourcePicture;
  /** Whose weights these are; left out for the site's own. */
  readonly checkpoint?: SourceCheckpoint | undefined;
  /** Side of the network's input in pixels. */
  readonly size: number;
  /** Whether `tap` can answer for this tap. */
  readonly has: (tap: string) => boolean;
  /**
   * Tells what is about to be read, so that a model need not run once for each.
   *
   * @throws EngineError from the engine
   */
  readonly prepare: (taps: readonly string[]) => Promise<void>;
  /**
   * A tap of the network, as lib/mobilevit/spec/taps.md names it.
   *
   * @throws RangeError for a tap that the source does not have, EngineError from the engine
   */
  readonly tap: (name: string) => Promise<Tensor>;
  /**
   * A tensor of the checkpoint, by timm's name, in PyTorch's layout, batch norm not folded.
   *
   * @throws RangeError for a tensor that the source does not have, EngineError from the engine
   */
  readonly weight: (name: string) => Promise<Tensor>;
}
