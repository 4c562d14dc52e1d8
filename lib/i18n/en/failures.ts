import type { DownloadFailure } from '@/lib/checkpoint/download';
import type { CheckpointErrorCode } from '@/lib/checkpoint/errors';
import type { PictureProblem } from '@/lib/image/decode';
import type { Widen } from '../widen';

/** What went wrong and what to do, for everything that the engine, a picture or a checkpoint can meet. */
export const failures = {
  engine: {
    'backend-unavailable':
      'The {backend} backend does not start in this browser ({reason}). Choose another backend, or open the site in a current browser.',
    'no-model': 'No checkpoint is loaded. Open one, or reload the page.',
    'unknown-handle': 'That result is gone. Choose the picture again.',
    'unknown-tap': 'That result does not hold {tap}. Choose the picture again.',
    'bad-size':
      'The network takes pictures of 32 to 512 pixels a side; this one has {value}. The nearest that fits is {limit}.',
    'not-finite':
      'The network’s answer is not a number, so nothing is shown. The checkpoint’s weights overflow; open another one.',
    crashed:
      'The engine stopped and could not be started again ({reason}). Close other tabs to free memory, then try again.',
  },
  download: {
    unreachable: 'No answer from the server. Check the connection, then try again; what is on screen stays.',
    refused: 'The server answered with status {status} for {file}. Try again later.',
    'bad-manifest':
      'The checkpoint’s description could not be read. Reload the page; it may have been updated meanwhile.',
    'wrong-length':
      'The checkpoint arrived incomplete: {received} of {expected} bytes. Check the connection, then try again.',
    'wrong-checksum':
      'The checkpoint arrived damaged: its SHA-256 is not the published one. Try again; if that does not help, something between you and the server changes files.',
  },
  picture: {
    empty: 'The file is empty. Choose another picture.',
    'not-an-image': 'That file is not a picture. JPEG, PNG, WebP, AVIF and GIF are.',
    heic: 'Browsers do not decode HEIC. Export the photo as JPEG (on an iPhone: share it, Options, Most Compatible) and choose that.',
    svg: 'SVG is a drawing without pixels of its own. Export it as PNG and choose that.',
    'cut-off': 'The file is cut off: its end is missing. Copy or download it again.',
    'too-large':
      'The picture has {megapixels} megapixels; up to {limit} can be opened here. Make it smaller first.',
    unsupported: 'This kind of picture is not supported. Save it as JPEG or PNG and choose that.',
    undecodable:
      'The browser could not decode the picture ({bytes} bytes). It may be damaged; save it again as PNG or JPEG.',
  },
  checkpoint: {
    empty: 'The file is empty (0 bytes).',
    html: 'That is a web page, not a checkpoint: the download was probably a login or error page. Download the file itself.',
    pytorch:
      'That is a PyTorch file, which can only be read by running it. Convert it with safetensors.torch.save_file and open the result.',
    'git-lfs':
      'That is a Git LFS pointer, not the file it points to. Run git lfs pull, or download the file itself.',
    'not-safetensors': 'That is not a safetensors file: byte {byte} should be an opening brace.',
    'prefix-truncated': 'The file ends at byte {byte}, before its header’s length. Download it again.',
    'header-too-long':
      'The header claims {headerBytes} bytes; the format allows {limit}. The file is damaged.',
    'header-past-end':
      'The header claims {headerBytes} bytes, but the file has {fileBytes} in all. It is cut off or damaged; download it again.',
    'header-not-utf8': 'The header is not text (byte {byte}). The file is damaged.',
    'header-not-json': 'The header is not JSON (byte {byte}). The file is damaged.',
    'duplicate-name': 'The header lists “{name}” twice (byte {byte}).',
    'bad-metadata': 'The header’s metadata is malformed ({key}).',
    'bad-entry': 'The header’s entry for {tensor} is malformed: {field}.',
    'unknown-dtype': 'Tensor {tensor} has the unknown type {dtype}.',
    'offsets-reversed': 'Tensor {tensor} ends (byte {end}) before it begins (byte {begin}).',
    'size-mismatch': 'Tensor {tensor} has {foundBytes} bytes; its shape and type ask for {expectedBytes}.',
    'data-truncated':
      'The file is cut off at byte {fileBytes} of {expectedBytes}, inside tensor {tensor}. Download it again.',
    'offset-out-of-range': 'Tensor {tensor} reaches to byte {byte}, beyond the file’s {fileBytes}.',
    overlap: 'Tensor {tensor} overlaps the one before it at byte {byte}.',
    hole: '{bytes} bytes from byte {byte} on belong to no tensor. The file is damaged.',
    'unknown-naming':
      'These are not MobileViT’s tensors: there is a “{tensor}”. The names of timm, Hugging Face and cvnets are understood.',
    'unknown-variant':
      'This is no MobileViT v1 in size XXS, XS or S: {tensor} has {found} output channels instead of 320, 384 or 640.',
    'missing-tensor': 'Tensor {tensor} is missing.',
    'unexpected-tensor': 'Tensor {tensor} does not belong to a MobileViT v1.',
    'wrong-shape': 'Tensor {tensor} has the shape [{found}] instead of [{expected}].',
    'unsupported-dtype': 'Tensor {tensor} is of type {dtype}; F32, F16 and BF16 can be read.',
    'not-finite':
      'Tensor {tensor} holds {value} at position {index}. The training that wrote it diverged, or the file is damaged.',
  },
  /** Closes every sentence about a checkpoint that was refused. */
  checkpointKept: 'The model before it stays.',
  retry: 'Try again',
  dismiss: 'Dismiss',
  titles: {
    engine: 'The engine',
    download: 'The download',
    picture: 'The picture',
    checkpoint: 'The checkpoint',
  },
} as const satisfies {
  engine: Record<string, string>;
  download: Record<Exclude<DownloadFailure['code'], 'cancelled'>, string>;
  picture: Record<PictureProblem['code'], string>;
  checkpoint: Record<CheckpointErrorCode, string>;
} & Record<string, unknown>;

export type Failures = Widen<typeof failures>;
