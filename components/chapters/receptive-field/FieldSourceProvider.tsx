'use client';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { LabSample } from '@/components/lab/types';
import { type SourceState, useSource } from '@/components/source/use-source';
import type { CropOptions } from '@/lib/image/crop';
import { exampleFile } from '@/lib/source/example-files';
import { FIELD_PLACE } from '@/lib/source/receptive-field-example';
import type { Source } from '@/lib/source/source';
import { exampleFields, type FieldReader } from './field-reader';
import { SIZE } from './ladder';
import type { Place } from './place';
import { fieldsAt } from './stage-fields';
import { type Fields, useFields } from './use-fields';

export interface FieldSource {
  readonly state: SourceState;
  readonly samples: readonly LabSample[];
  readonly reader: FieldReader | undefined;
  /** The picture that the figures draw on: there from the start. */
  readonly picture: { readonly url: string; readonly crop: CropOptions };
  /** Where the units stand. */
  readonly place: Place;
  readonly setPlace: (place: Place) => void;
  /** The fields of `fieldsAt(place)`. */
  readonly measured: Fields;
}

const Context = createContext<FieldSource | undefined>(undefined);

/** No figure here reads a tap: fields are questions of their own. */
const NO_TAPS: readonly string[] = [];

/** One picture for all figures of the chapter, and what was measured on it. */
export function FieldSourceProvider({
  samples,
  children,
}: {
  samples: readonly LabSample[];
  children: ReactNode;
}) {
  const state = useSource({ chapter: 'receptive-field', samples, taps: NO_TAPS });
  const reader = useReader(state.source);
  const [chosen, setPlace] = useState<Place>(FIELD_PLACE);
  // The example has one place.
  const place = reader?.kind === 'engine' ? chosen : FIELD_PLACE;
  const specs = useMemo(() => fieldsAt(place), [place]);
  const measured = useFields(reader, specs);
  const first = samples.find(({ id }) => id === exampleFile('receptive-field')?.sample) ?? samples[0];
  const url = state.source?.picture.url ?? first?.url ?? '';
  const crop = reader?.crop;
  const picture = useMemo(() => ({ url, crop: crop ?? { size: SIZE } }), [url, crop]);
  return <Context value={{ state, samples, reader, picture, place, setPlace, measured }}>{children}</Context>;
}

export function useFieldSource(): FieldSource {
  const source = useContext(Context);
  if (!source) throw new Error('A figure of fields stands outside of its FieldSourceProvider');
  return source;
}

/** The reader of a source's fields; that of the engine comes with its own chunk. */
function useReader(source: Source | undefined): FieldReader | undefined {
  const [live, setLive] = useState<{ readonly source: Source; readonly reader: FieldReader }>();
  const example = useMemo(() => (source?.kind === 'example' ? exampleFields(source) : undefined), [source]);
  useEffect(() => {
    if (source?.kind !== 'engine') return;
    let stale = false;
    import('./engine-fields').then(
      ({ engineFields }) => {
        if (stale) return;
        try {
          setLive({ source, reader: engineFields(source) });
        } catch {
          // A newer picture took its place: the next source brings its own reader.
        }
      },
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [source]);
  return example ?? (live?.source === source ? live?.reader : undefined);
}
