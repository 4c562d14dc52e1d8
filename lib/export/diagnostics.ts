/**
 * What a report of a fault needs: versions, backend, timings. No picture, no name of the reader's files, no
 * fingerprint of them. Pure.
 */
import type { EngineState } from '@/lib/inference/engine-state';
import { parts, SECTIONS } from '@/lib/mobilevit/spec/parts';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';

export interface Versions {
  readonly site: string;
  /** tfjs's core and backends, by package. */
  readonly tfjs: Readonly<Record<string, string>>;
}

/** What the browser says of itself. */
export interface Surroundings {
  readonly userAgent: string;
  readonly languages: readonly string[];
  readonly processors: number | undefined;
  /** Gigabytes, rounded by the browser; undefined where it does not tell. */
  readonly memory: number | undefined;
  readonly devicePixelRatio: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly isolated: boolean;
  readonly reducedMotion: boolean;
  readonly darkScheme: boolean;
  /** What came of trying WebGL. */
  readonly webglTrial: unknown;
}

/** The diagnostics as JSON, two spaces deep. `address` is the view's query string, which names no file. */
export function diagnostics(
  { status, backend, model, result, failure, restarts }: EngineState,
  versions: Versions,
  address: string,
  surroundings: Surroundings,
): string {
  return JSON.stringify(
    {
      versions,
      engine: {
        status,
        backend: backend ?? null,
        simd: result?.simd ?? null,
        kernels: result?.kernels ?? null,
        restarts,
        // Its code alone: what else it says may name a file.
        failure: failure?.code ?? null,
        webglTrial: surroundings.webglTrial ?? null,
      },
      model: model && {
        variant: VARIANTS[model.variant].name,
        classes: model.classes,
        parameters: model.parameters,
        naming: model.naming,
        origin: model.manifest ? 'shipped' : (model.official?.id ?? 'own file'),
        sha256: model.manifest || model.official ? (model.sha256 ?? null) : null,
      },
      result: result && {
        picture: result.picture.sample ?? 'own picture',
        pixels: [result.width, result.height],
        preprocessing: result.preprocessing,
        attention: result.modes,
        backend: result.backend,
        ms: rounded(result.ms),
        msPerSection: perSection(result),
      },
      view: address,
      browser: { ...surroundings, webglTrial: undefined },
    },
    null,
    2,
  );
}

function perSection({ parts: times, model }: NonNullable<EngineState['result']>) {
  if (times.length === 0) return null;
  const sectionOf = new Map<string, string>(parts(VARIANTS[model.variant]).map((p) => [p.name, p.section]));
  return Object.fromEntries(
    SECTIONS.map((section) => [
      section,
      rounded(times.reduce((sum, { part, ms }) => (sectionOf.get(part) === section ? sum + ms : sum), 0)),
    ]),
  );
}

/** Clocks of browsers are no finer than this, in milliseconds. */
const rounded = (ms: number): number => Math.round(ms * 10) / 10;
