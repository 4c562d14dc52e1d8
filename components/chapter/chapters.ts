/** The chapters in the order in which to read them, by their place under /learn/ and their part of the dictionary. */
export const CHAPTERS = [
  { id: 'convolution', words: 'convolution' },
  { id: 'attention', words: 'attention' },
  { id: 'patches', words: 'patches' },
  { id: 'block', words: 'block' },
  { id: 'architecture', words: 'architecture' },
  { id: 'receptive-field', words: 'receptiveField' },
  { id: 'training', words: 'training' },
  { id: 'results', words: 'results' },
  { id: 'latency', words: 'latency' },
] as const;

export type ChapterId = (typeof CHAPTERS)[number]['id'];
