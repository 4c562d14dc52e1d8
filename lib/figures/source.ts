/** Where published numbers were printed. Titles and names of tables stay in the language of the source. */

export interface Work {
  /** "Mehta & Rastegari, ICLR 2022". */
  readonly cited: string;
  readonly url: string;
}

export const WORKS = {
  mobilevit: { cited: 'Mehta & Rastegari, ICLR 2022', url: 'https://arxiv.org/abs/2110.02178v2' },
  mobilevitv2: { cited: 'MobileViTv2, 2022', url: 'https://arxiv.org/abs/2206.02680' },
  mobileformer: {
    cited: 'Mobile-Former, authors’ README',
    url: 'https://github.com/AAboys/MobileFormer',
  },
  mobilenetv3: {
    cited: 'TensorFlow, MobileNet README',
    url: 'https://github.com/tensorflow/models/blob/master/research/slim/nets/mobilenet/README.md',
  },
} as const satisfies Readonly<Record<string, Work>>;

export type WorkId = keyof typeof WORKS;

export interface Source {
  readonly work: WorkId;
  /** Table, figure or section: "Table 6". */
  readonly place: string;
}

/** "Mehta & Rastegari, ICLR 2022, Table 6". */
export const citation = ({ work, place }: Source): string => `${WORKS[work].cited}, ${place}`;
