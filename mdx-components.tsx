import type { MDXComponents } from 'mdx/types';

/** The vocabulary of chapters: each chapter's page hands its own figures to its prose. */
const components: MDXComponents = {};

export const useMDXComponents = (): MDXComponents => components;
