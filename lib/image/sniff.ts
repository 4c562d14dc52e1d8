// PLACEHOLDER so that the build runs until the real file lands; overwrite freely.
export type ImageProblem = { readonly code: 'empty' | 'not-an-image' | 'heic' | 'svg' | 'cut-off' | 'too-large' | 'unsupported'; readonly data: Record<string, number> };
export function checkImage(bytes: Uint8Array): ImageProblem | undefined {
  return bytes.length === 0 ? { code: 'empty', data: {} } : undefined;
}
