/** What the engine tells the page: the picture, the model, the newest result, and what went wrong. */
import type { DownloadFailure } from '@/lib/checkpoint/download';
import type { Manifest } from '@/lib/checkpoint/manifest';
import type { OfficialFile } from '@/lib/checkpoint/official';
import type { CropPlace } from '@/lib/image/crop';
import type { Modes } from '@/lib/mobilevit/spec/modes';
import type { BackendName, Failure, Kernels, Loaded, PartTime, Preprocessing } from './protocol';

/** A picture to look at: one of the site's samples, or a file of the reader's. */
export interface Picture {
  readonly id: string;
  /** Id among the samples; undefined for the reader's own. */
  readonly sample: string | undefined;
  /** The file's name or the sample's, for failures and captions. */
  readonly name: string;
  /** Where an <img> finds it: an address, or an object URL of `source`. */
  readonly url: string;
  /** The file itself, or the address to fetch it from. */
  readonly source: Blob | string;
  /** Where the reader put the square that the network sees; undefined for the centre. */
  readonly crop?: CropPlace | undefined;
}

export interface OpenModel extends Loaded {
  /** A shipped checkpoint's manifest; undefined for a file of the reader's own. */
  readonly manifest: Manifest | undefined;
  /** Where an official checkpoint came from; undefined for every other. */
  readonly official: OfficialFile | undefined;
  /** SHA-256 of the file, lower-case hex; undefined where the page is not secure and cannot compute it. */
  readonly sha256: string | undefined;
  /** The file's name, as the reader knows it. */
  readonly name: string;
}

export interface Result {
  readonly picture: Picture;
  /** Size of the picture, upright, in its own pixels. */
  readonly width: number;
  readonly height: number;
  /** Side of the square that went in. */
  readonly size: number;
  /** What the picture went through; with `resize`, the network saw only size ÷ resize of the short side. */
  readonly preprocessing: Preprocessing;
  readonly model: OpenModel;
  readonly backend: BackendName;
  /** Whether the backend used the processor's vector instructions. */
  readonly simd: boolean;
  /** Whose kernels computed it. */
  readonly kernels: Kernels;
  /** What the attention of each block did. */
  readonly modes: Modes;
  readonly logits: Float32Array;
  /** The logits of the same picture with attention as trained; `logits` itself where `modes` says so. */
  readonly trained: Float32Array;
  readonly parts: readonly PartTime[];
  readonly ms: number;
  /** Counts results; a tap is read from the newest only. */
  readonly epoch: number;
}

export type EngineFailure = Failure | DownloadFailure;

export interface EngineState {
  readonly status: 'idle' | 'downloading' | 'starting' | 'ready' | 'failed';
  /** Bytes of the checkpoint, while it downloads. */
  readonly download: { readonly bytes: number; readonly total: number } | undefined;
  readonly backend: BackendName | undefined;
  readonly model: OpenModel | undefined;
  /** The picture that is being worked on, and how many of the network's parts are done. */
  readonly working: { readonly picture: Picture; readonly done: number; readonly of: number } | undefined;
  readonly result: Result | undefined;
  /** The last thing that went wrong, until the next thing goes right. */
  readonly failure: EngineFailure | undefined;
  /** Workers that died and were replaced. */
  readonly restarts: number;
}

/** The engine before anything was asked of it. */
export const IDLE: EngineState = {
  status: 'idle',
  download: undefined,
  backend: undefined,
  model: undefined,
  working: undefined,
  result: undefined,
  failure: undefined,
  restarts: 0,
};
