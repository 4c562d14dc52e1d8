/** A baseline and its retrained selves: what becomes of a claimed lead when the other side is trained again. Pure. */
import type { Cited } from '@/lib/figures/training-facts';
import { difference } from './claims';

/** Who trained it, and how far from the recipe of the comparison. */
export type VersionKind =
  | 'printed'
  | 'original'
  | 'ported'
  | 'autoAugment'
  | 'sameAuthor'
  | 'ownSampler'
  | 'cvnets'
  | 'mnv4'
  | 'randAugment'
  | 'lamb'
  | 'long';

export interface Version {
  readonly id: string;
  readonly kind: VersionKind;
  /** ImageNet-1k, per cent. */
  readonly top1: number;
  /** Side of the test pictures in pixels; null where the source does not say. */
  readonly px: number | null;
  /** Tested on larger pictures than it was trained on. */
  readonly enlarged: boolean;
  /** Null where its name does not tell. */
  readonly epochs: number | null;
  readonly source: Cited;
}

export interface Baseline {
  readonly id: string;
  readonly name: string;
  readonly parametersMillions: number;
  /** What it is compared with. */
  readonly rival: { readonly id: string; readonly name: string; readonly top1: number };
  /** It stands in the paper's own comparison; otherwise it is the full width of a network that does. */
  readonly inPaper: boolean;
  /** The first is the one that is compared, or was first published. */
  readonly versions: readonly Version[];
}

/** How far the rival is ahead of a version, in points; negative where it is behind. */
export const gapTo = ({ rival }: Baseline, { top1 }: Version): number => difference(rival.top1, top1);

/** What training again brought a version over the first, in points. */
export function gain({ versions }: Baseline, { top1 }: Version): number {
  const [first] = versions;
  return first ? difference(top1, first.top1) : 0;
}

/** @throws RangeError for a baseline without versions */
export function versionOf(baseline: Baseline, id?: string): Version {
  const found = baseline.versions.find((version) => version.id === id) ?? baseline.versions[0];
  if (!found) throw new RangeError(`${baseline.name} has no version`);
  return found;
}

export type Choice = 'printed' | 'alike' | 'best';

/**
 * The version that answers a question: as it was compared; retrained by the recipe nearest to its rival's, which is the
 * rival's authors' own code (the first version where they did not train it again); or the best of all.
 */
export function chosenVersion(baseline: Baseline, choice: Choice): Version {
  const first = versionOf(baseline);
  if (choice === 'printed') return first;
  if (choice === 'best') return baseline.versions.reduce((a, b) => (b.top1 > a.top1 ? b : a), first);
  return baseline.versions.find(({ kind }) => kind === 'cvnets') ?? first;
}

/**
 * The version by which a baseline is judged: the recipe nearest to its rival's, or where there is none, the best of those
 * that are tested as they were trained.
 */
export function judgedVersion(baseline: Baseline): Version {
  const versions = baseline.versions.filter(({ enlarged }) => !enlarged);
  const nearest = versions.find(({ kind }) => kind === 'cvnets');
  return nearest ?? chosenVersion({ ...baseline, versions }, 'best');
}

export type Verdict = 'strong' | 'mild' | 'none';

/**
 * How much of an objection a gain is.
 *
 * @param points what training again brought
 * @param margin the smallest lead that is claimed: a gain as large would undo a claim
 * @param noise points by which two runs of one recipe may differ
 */
export function verdictOf(points: number, margin: number, noise: number): Verdict {
  if (points >= margin) return 'strong';
  return points > noise ? 'mild' : 'none';
}
