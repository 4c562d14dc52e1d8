'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EngineState, Picture } from '@/lib/inference/engine-state';
import { ExampleError } from '@/lib/source/example-error';
import type { ExampleId } from '@/lib/source/example-files';
import type { Source } from '@/lib/source/source';
import type { LabSample } from '../lab/types';
import { fetchExample } from './fetch-example';
import type { Pending, SourceFailure } from './source-status';

/** The engine's chunk, once it was asked for. */
type EngineSide = typeof import('./engine-side');

export interface SourceOptions {
  readonly chapter: ExampleId;
  readonly samples: readonly LabSample[];
  /** Taps that the model is to keep for this chapter; the same array over renders. */
  readonly taps: readonly string[];
}

export interface SourceState {
  /** What the figure shows; the one before stays until its successor is there. Undefined before the first. */
  readonly source: Source | undefined;
  readonly pending: Pending | undefined;
  readonly failure: SourceFailure | undefined;
  /** Whether the model is there: another picture costs no download. */
  readonly running: boolean;
  /** The picture that the lab has shown, if there is one that is not on show here. */
  readonly labPicture: Picture | undefined;
  readonly chooseFile: (file: File) => void;
  readonly chooseSample: (id: string) => void;
  readonly chooseLabPicture: () => void;
  readonly backToExample: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  /** Does again what failed. */
  readonly again: () => void;
}

/**
 * A chapter's numbers: its example at once, and the running model's when the reader chooses a picture. What is on show
 * stays whatever fails.
 */
export function useSource({ chapter, samples, taps }: SourceOptions): SourceState {
  const [source, setSource] = useState<Source>();
  const [pending, setPending] = useState<Pending>();
  const [failure, setFailure] = useState<SourceFailure>();
  const [labPicture, setLabPicture] = useState<Picture>();
  const [running, setRunning] = useState(false);
  const example = useRef<Source>(undefined);
  const side = useRef<EngineSide>(undefined);
  const turn = useRef(0);
  const last = useRef<() => void>(() => undefined);

  const loadExample = useCallback(() => {
    const mine = ++turn.current;
    last.current = loadExample;
    setFailure(undefined);
    if (example.current) {
      setSource(example.current);
      return;
    }
    void fetchExample(chapter, samples, (done, total) => {
      if (mine === turn.current) setPending({ phase: 'example', done, total });
    }).then(
      (loaded) => {
        example.current = loaded;
        if (mine !== turn.current) return;
        setPending(undefined);
        setSource(loaded);
      },
      (error: unknown) => {
        if (mine !== turn.current) return;
        setPending(undefined);
        if (error instanceof ExampleError) setFailure({ of: 'example', failure: error.failure });
        else throw error;
      },
    );
  }, [chapter, samples]);

  useEffect(() => {
    loadExample();
    // The engine itself is not imported for this: it is there if the lab was.
    const result = globalThis.mobilevit?.getState().result;
    setLabPicture(result?.picture);
    setRunning(result !== undefined);
    return () => {
      turn.current++;
      side.current?.release(chapter);
    };
  }, [chapter, loadExample]);

  const show = useCallback(
    (pictureOf: (engine: EngineSide) => Picture | undefined) => {
      const mine = ++turn.current;
      last.current = () => show(pictureOf);
      setFailure(undefined);
      setPending({ phase: 'start' });
      void (async () => {
        const engine = await import('./engine-side');
        side.current = engine;
        const picture = pictureOf(engine);
        if (mine !== turn.current || !picture) return;
        const stop = engine.subscribeEngine(() => {
          if (mine === turn.current) setPending(pendingOf(engine.engineState()));
        });
        try {
          const made = await engine.sourceOf(picture, { by: chapter, taps });
          if (mine !== turn.current) return;
          if (made) {
            setSource(made);
            setRunning(true);
            setLabPicture(picture.sample === undefined ? picture : undefined);
            return;
          }
          const failed = engine.takeFailure();
          if (failed) setFailure({ of: 'engine', failure: failed });
        } finally {
          stop();
          if (mine === turn.current) setPending(undefined);
        }
      })().catch((error: unknown) => {
        if (mine !== turn.current) return;
        setPending(undefined);
        const reason = error instanceof Error ? error.message : String(error);
        setFailure({ of: 'engine', failure: { code: 'crashed', data: { reason } } });
      });
    },
    [chapter, taps],
  );

  return {
    source,
    pending,
    failure,
    running,
    labPicture: labPicture?.url === source?.picture.url ? undefined : labPicture,
    chooseFile: useCallback((file) => show(({ ownPicture }) => ownPicture(file, file.name)), [show]),
    chooseSample: useCallback(
      (id) =>
        show(() => {
          const sample = samples.find((one) => one.id === id);
          return sample && samplePicture(sample);
        }),
      [show, samples],
    ),
    chooseLabPicture: useCallback(
      () => show(({ pictureInEngine }) => labPicture ?? pictureInEngine()),
      [show, labPicture],
    ),
    backToExample: loadExample,
    cancel: useCallback(() => {
      turn.current++;
      side.current?.cancelEngine();
      setPending(undefined);
    }, []),
    dismiss: useCallback(() => setFailure(undefined), []),
    again: useCallback(() => last.current(), []),
  };
}

const samplePicture = ({ id, title, url }: LabSample): Picture => ({
  id: `sample-${id}`,
  sample: id,
  name: title,
  url,
  source: url,
});

/** What the engine is doing, as the bar says it; undefined when it does nothing. */
export function pendingOf({ status, download, working }: EngineState): Pending | undefined {
  if (status === 'downloading') {
    return download && { phase: 'download', done: download.bytes, total: download.total };
  }
  if (status === 'starting') return { phase: 'start' };
  return (
    working && (working.of > 0 ? { phase: 'run', done: working.done, total: working.of } : { phase: 'start' })
  );
}
