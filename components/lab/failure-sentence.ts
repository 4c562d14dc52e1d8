import type { Failures } from '@/lib/i18n/en/failures';
import { format } from '@/lib/i18n/format';
import type { EngineFailure } from '@/lib/inference/engine-state';

export interface FailureSentence {
  readonly title: string;
  readonly text: string;
  /** Whether doing the same again may help. */
  readonly retry: boolean;
}

/** Pixels in a megapixel. */
const MEGA = 1e6;

/** Values of a problem as a template takes them: lists joined, nothing as a dash. */
function values(data: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (Array.isArray(value)) return [name, value.map((item) => item ?? '?').join(', ')];
      return [name, typeof value === 'number' ? value : String(value ?? '–')];
    }),
  );
}

/** The sentence for a failure: what was wrong and what to do. Undefined for what needs none. */
export function failureSentence(failure: EngineFailure, t: Failures): FailureSentence | undefined {
  switch (failure.code) {
    case 'cancelled':
    case 'superseded':
      return undefined;
    case 'bad-checkpoint': {
      const { code, data } = failure.data;
      const text = `${format(t.checkpoint[code], values(data))} ${t.checkpointKept}`;
      return { title: t.titles.checkpoint, text, retry: false };
    }
    case 'bad-picture': {
      const problem = failure.data;
      const data = values('data' in problem ? problem.data : {});
      if (problem.code === 'too-large') {
        data.megapixels = (problem.data.pixels / MEGA).toFixed(1);
        data.limit = problem.data.maxPixels / MEGA;
      }
      return { title: t.titles.picture, text: format(t.picture[problem.code], data), retry: false };
    }
    case 'unreachable':
    case 'refused':
    case 'bad-manifest':
    case 'wrong-length':
    case 'wrong-checksum': {
      const data = { ...values(failure.data) };
      if (typeof data.url === 'string') data.file = data.url.split('/').at(-1) ?? data.url;
      return { title: t.titles.download, text: format(t.download[failure.code], data), retry: true };
    }
    default: {
      const data = 'data' in failure ? values(failure.data) : {};
      return { title: t.titles.engine, text: format(t.engine[failure.code], data), retry: true };
    }
  }
}
