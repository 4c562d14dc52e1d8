import { withBasePath } from '@/lib/i18n/paths';
import { ExampleError } from '@/lib/source/example-error';
import { type ExampleId, exampleFile } from '@/lib/source/example-files';
import type { Source } from '@/lib/source/source';
import type { LabSample } from '../lab/types';

/**
 * Fetches one of the site's examples, and what reads it.
 *
 * @param onProgress bytes so far and in all
 * @throws ExampleError
 */
export async function fetchExample(
  id: ExampleId,
  samples: readonly LabSample[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Source> {
  const about = exampleFile(id);
  if (!about) throw new ExampleError({ code: 'not-found', data: { file: id, status: 404 } });
  const sample = samples.find((one) => one.id === about.sample);
  const picture = { url: sample?.url ?? '', sample: about.sample, name: sample?.title ?? about.sample };
  const { loadExample } = await import('@/lib/source/example-source');
  return loadExample(withBasePath(`/examples/${about.file}`), about, picture, { onProgress });
}
