import type { OfficialFailure } from '@/lib/checkpoint/download-official';
import type { CheckpointErrorCode } from '@/lib/checkpoint/errors';
import type { Publisher } from '@/lib/checkpoint/official';
import type { Remark } from '@/lib/checkpoint/shelf';
import type { Widen } from '../widen';

/** The official checkpoints of the hub, and the small print of the one that is open. */
export const checkpoints = {
  heading: 'Official ImageNet-1k checkpoints',
  intro:
    'The published weights, from the Hugging Face hub. This page asks huggingface.co only when you press a download button; your picture is never sent. What was downloaded stays in this browser until you remove it.',
  about: {
    timm: 'Apple’s weights, converted to timm’s names and to RGB. Pictures: short side to {resize} px ({filter}), middle {size} px.',
    apple:
      'The original weights, in Hugging Face’s names; they take BGR, which is turned round here. Pictures: short side to {resize} px ({filter}), middle {size} px.',
  },
  filter: { bilinear: 'bilinear', bicubic: 'bicubic' },
  licenceLine:
    'Licence: Apple’s ml-cvnets licence, marked “other” on the hub. What it allows stands on the model card.',
  source: 'Source:',
  card: 'model card of {repo}',
  revision: '(revision {revision})',

  nearly: 'about {bytes}',
  kept: '{bytes}, kept {date}, last used {used}',
  licence: 'Licence: “other”',
  licenceLabel: 'Licence of {name} of {publisher}: “other”, on its model card',
  openNow: 'open',
  download: 'Download',
  downloadLabel: 'Download {name} of {publisher}, about {bytes}',
  open: 'Open',
  openLabel: 'Open {name} of {publisher}, kept in this browser',
  remove: 'Remove',
  removeLabel: 'Remove {name} of {publisher} from this browser',
  keptInAll: 'Kept in this browser: {bytes} in all.',
  nothingKept: 'Nothing is kept in this browser yet.',

  asking: 'Asking huggingface.co for {name}',
  downloading: 'Downloading {name}',
  opening: 'Opening {name}',
  opened: '{name} of {publisher} is open.',
  progress: '{done} of {total}',
  cancel: 'Cancel',
  retry: 'Try again',
  dismiss: 'Dismiss',

  origin: 'Official: {repo} ({naming})',
  sha: 'SHA-256 {short}…',
  shaFull: 'SHA-256 of the whole file:',
  shaChecked: 'The hub names the same one for this file.',
  shaUnchecked: 'Computed here; the hub named none to compare it with.',
  shaShipped: 'Checked against the site’s own description when it was loaded.',
  shaOwn: 'Computed here from your file.',
  classesAssumed:
    'The file does not name its 1,000 classes; they are taken to be ImageNet-1k’s in the usual order.',

  troubleTitle: '{name} of {publisher} was not opened',
  trouble: {
    offline:
      'This device is offline. Connect it and try again; a checkpoint kept here opens without a network.',
    unreachable:
      'No answer from {host} that this page may read: the network is down, something blocks the hub, or the hub does not allow this site. Check the connection, then try again.',
    refused: 'The hub answered with status {status}. Try again later.',
    missing:
      'The hub has no model.safetensors in {repo} (status 404). Take the other publisher’s file, or download one yourself and open it above.',
    'cut-off': 'The file arrived cut off: {received} of {expected}. Check the connection, then try again.',
    'wrong-file':
      'What the hub sent is not a MobileViT checkpoint: {problem}. Something on the way may have answered in its place, such as a sign-in page of your network.',
    'wrong-variant': 'The hub sent {found} instead of {asked}. Try again later.',
    'wrong-checksum':
      'The file arrived damaged: its SHA-256 is {received}, the hub names {expected}. Try again; if that does not help, something between you and the hub changes files.',
  },
  problem: {
    empty: 'it is empty',
    html: 'it is a web page',
    pytorch: 'it is a PyTorch file',
    'git-lfs': 'it is a Git LFS pointer',
    'not-safetensors': 'it is not in the safetensors format',
    'unknown-naming': 'its tensors belong to another network',
    'unknown-variant': 'it has none of the three sizes',
    other: 'it cannot be read as one ({code})',
  },
  stays: 'The model before it stays.',
  remarkTitle: 'About {name} of {publisher}',
  remark: {
    full: 'It is open, but the browser has no room left to keep it: next time it is downloaded again. Removing kept checkpoints makes room.',
    unavailable:
      'It is open, but this browser keeps nothing for this page (a private window, perhaps): next time it is downloaded again.',
    damaged: 'The kept copy was damaged and has been removed, so the file was downloaded again.',
  },
} as const satisfies {
  about: Record<Publisher, string>;
  trouble: Record<Exclude<OfficialFailure['code'], 'cancelled'>, string>;
  problem: Partial<Record<CheckpointErrorCode | 'other', string>>;
  remark: Record<Remark, string>;
} & Record<string, unknown>;

export type Checkpoints = Widen<typeof checkpoints>;
