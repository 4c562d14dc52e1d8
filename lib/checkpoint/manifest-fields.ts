/** Small checks from which the manifest's reader is put together. A check takes a value and its path, for the error. */

type Check<T> = (json: unknown, path: string) => T;

export type ManifestProblem =
  | { readonly code: 'missing'; readonly data: { readonly path: string } }
  | {
      readonly code: 'invalid';
      readonly data: {
        readonly path: string;
        readonly expected: 'object' | 'list' | 'text' | 'number' | 'whole-number' | 'choice' | 'pattern';
      };
    };

/** `problem.data.path` is the field in the manifest's own words, `classes[3].zh`; empty for the whole. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
  constructor(readonly problem: ManifestProblem) {
    super(`${problem.code} ${JSON.stringify(problem.data)}`);
  }
}

type Expected = Extract<ManifestProblem, { code: 'invalid' }>['data']['expected'];

function invalid(path: string, expected: Expected): ManifestError {
  return new ManifestError({ code: 'invalid', data: { path, expected } });
}

/** A reader of one object's fields. */
export function fields(json: unknown, path: string): <T>(key: string, check: Check<T>) => T {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) throw invalid(path, 'object');
  const values = new Map<string, unknown>(Object.entries(json));
  return (key, check) => {
    const inner = path === '' ? key : `${path}.${key}`;
    if (!values.has(key)) throw new ManifestError({ code: 'missing', data: { path: inner } });
    return check(values.get(key), inner);
  };
}

/** A list with at least one item. */
export function list<T>(check: Check<T>): Check<readonly T[]> {
  return (json, path) => {
    if (!Array.isArray(json) || json.length === 0) throw invalid(path, 'list');
    return json.map((item, index) => check(item, `${path}[${index}]`));
  };
}

/** Text that is not empty and fits the pattern, if one is given. */
export function text(pattern?: RegExp): Check<string> {
  return (json, path) => {
    if (typeof json !== 'string' || json.trim() === '') throw invalid(path, 'text');
    if (pattern && !pattern.test(json)) throw invalid(path, 'pattern');
    return json;
  };
}

/** One of a few values, compared with ===. */
export function isOneOf<const T>(choices: readonly T[]): Check<T> {
  return (json, path) => {
    const choice = choices.find((candidate) => candidate === json);
    if (choice === undefined) throw invalid(path, 'choice');
    return choice;
  };
}

/** A number from `least` to `most`. */
export function number(least: number, most: number): Check<number> {
  return (json, path) => {
    if (typeof json !== 'number' || !(json >= least && json <= most)) throw invalid(path, 'number');
    return json;
  };
}

/** A whole number from 1. */
export const wholeNumber: Check<number> = (json, path) => {
  if (typeof json !== 'number' || !Number.isSafeInteger(json) || json < 1)
    throw invalid(path, 'whole-number');
  return json;
};
