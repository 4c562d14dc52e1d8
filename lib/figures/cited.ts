/** From the source that a row of the collection names to one that can be opened. */
import { WORKS } from './source';
import type { Cited } from './training-facts';

/** Names by which readers know the repositories. */
const REPOSITORIES: Readonly<Record<string, string>> = {
  'apple/ml-cvnets': 'ml-cvnets',
  'huggingface/pytorch-image-models': 'timm',
  'tensorflow/models': 'TensorFlow',
  'AAboys/MobileFormer': 'Mobile-Former',
};

const PAPER = /^arXiv (?<id>\d+\.\d+(?:v\d+)?) \((?<name>[^)]+)\) (?<place>[^;(]+)/;
const FILE = /^github\.com\/(?<repository>[\w-]+\/[\w-]+) (?<path>[\w./-]+)(?:.*@ (?<commit>[0-9a-f]+))?/;

/**
 * The source of a row, as a link.
 *
 * @param source as the collection writes it: "arXiv 2110.02178v2 (ICLR 2022) Fig. 6b", "github.com/apple/ml-cvnets
 *   docs/README.md @ 77717569"
 * @throws RangeError where it is written in no known way: such a number could not be looked up
 */
export function citedOf(source: string): Cited {
  const paper = PAPER.exec(source)?.groups;
  if (paper) {
    const { id = '', name = '', place = '' } = paper;
    const url = `https://arxiv.org/abs/${id}`;
    const work = url === WORKS.mobilevit.url ? WORKS.mobilevit.cited : name;
    return { cited: `${work}, ${place.trim()}`, url };
  }
  const file = FILE.exec(source)?.groups;
  const name = REPOSITORIES[file?.repository ?? ''];
  if (!file || name === undefined) throw new RangeError(`Nobody can look up "${source}"`);
  const { repository, path = '', commit } = file;
  const parts = path.split('/');
  const [last = path, folder] = [parts.at(-1), parts.at(-2)];
  return {
    // A README says by its folder what it is about.
    cited: `${name}, ${last === 'README.md' && folder ? `${folder}/` : ''}${last}`,
    url: `https://github.com/${repository}/blob/${commit ?? 'HEAD'}/${path}`,
  };
}
