import type { Widen } from '../widen';

/** Header, footer and what else stands around every page. */
export const chrome = {
  siteName: 'MobileViT, unfolded',
  description:
    'Take MobileViT apart: from unfold, matmul and fold to self-attention, with the real network running in the page.',
  skip: 'Skip to the content',
  nav: {
    label: 'Main',
    chapters: 'Chapters',
    lab: 'Lab',
  },
  language: 'Language',
  theme: {
    label: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  footer: {
    privacy: 'Everything is computed in your browser. No picture leaves your device, and nothing is tracked.',
    floor: 'Works in Chrome and Edge 112, Firefox 114, Safari 16.4, and newer.',
    paper: 'About MobileViT by Sachin Mehta and Mohammad Rastegari (ICLR 2022). This site is not theirs.',
    design: 'What these pages are made of',
  },
  unsupported:
    'This browser lacks {features}. You can read the pages here, but the lab needs a newer one: Chrome or Edge 112, Firefox 114, Safari 16.4.',
  /** Joins two features, or a list of them and one more. */
  unsupportedAnd: '{first}, {next}',
  unsupportedFeatures: {
    simd: 'WebAssembly SIMD',
    offscreen: 'OffscreenCanvas',
    worker: 'module workers',
  },
  noScript:
    'JavaScript is off. The text and the still figures are all here; what moves or computes needs it.',
} as const;

export type Chrome = Widen<typeof chrome>;
