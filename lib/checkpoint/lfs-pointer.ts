/** What Git LFS leaves in a repository instead of a large file: where the file is known by. */
export interface LfsPointer {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
}

const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\nsize (\d{1,15})\n?/;

/** Reads a pointer (git-lfs, docs/spec.md); undefined if the text is not one. */
export function parseLfsPointer(text: string): LfsPointer | undefined {
  const [, sha256, size] = POINTER.exec(text) ?? [];
  if (sha256 === undefined || size === undefined) return undefined;
  return { sha256, bytes: Number(size) };
}
