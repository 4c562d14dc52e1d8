'use client';
import { useMemo, useState } from 'react';
import { Select } from '@/components/ui/Select';
import { type ExportFormat, fileName } from '@/lib/export/file-name';
import { npyBytes } from '@/lib/export/npy';
import { tapAxes } from '@/lib/export/tap-axes';
import type { Lab } from '@/lib/i18n/en/lab';
import type { LabExport } from '@/lib/i18n/en/lab-export';
import { format as fill, formatBytes, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Result } from '@/lib/inference/engine-state';
import { EngineError } from '@/lib/inference/protocol';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { parts, SECTIONS, type Section } from '@/lib/mobilevit/spec/parts';
import { type TapSpec, tapTable } from '@/lib/mobilevit/spec/taps';
import { elementCount } from '@/lib/mobilevit/spec/tensors';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import styles from './OutPanel.module.css';
import { SaveButtons } from './SaveButtons';
import { saveFile } from './save-file';
import { tensorBlob } from './tensor-file';

export interface TapSaverProps {
  result: Result | undefined;
  locale: Locale;
  sections: Lab['engine']['sections'];
  t: LabExport;
}

const FORMATS = ['csv', 'npy'] as const;

/** Any intermediate value of the network on the picture on show, in full. */
export function TapSaver({ result, locale, sections, t }: TapSaverProps) {
  const [section, setSection] = useState<Section>('stage3');
  const [chosen, setChosen] = useState<string>();
  const taps = useMemo(() => result && tapsBySection(result), [result]);
  if (!result || !taps) return <p className={styles.note}>{t.tap.waiting}</p>;
  const here = taps.get(section) ?? [];
  const tap = here.find(({ name }) => name === chosen) ?? here.at(-1);
  if (!tap) return null;
  const axes = tapAxes(tap.kind);

  const save = async (format: ExportFormat): Promise<string> => {
    const engine = sharedEngine();
    try {
      await engine.require([tap.name], 'export');
      const { shape, values } = await engine.read(tap.name);
      // A newer result may have come between: these would be its numbers under the other's name.
      if (engine.getState().result !== result) throw new EngineError({ code: 'superseded' });
      const name = fileName(result.picture.sample, tap.name, format);
      saveFile(await tensorBlob({ shape, values, axes }, format === 'csv' ? 'csv' : 'npy'), name);
      return name;
    } finally {
      // Runs to come need not keep it.
      void engine.require([], 'export').catch(() => undefined);
    }
  };
  return (
    <div className={styles.tap} data-testid="tap-saver">
      <div className={styles.choices}>
        <Select
          label={t.tap.section}
          value={section}
          options={SECTIONS.map((value) => ({ value, label: sections[value] }))}
          onChange={setSection}
        />
        <Select
          label={t.tap.tensor}
          value={tap.name}
          options={here.map(({ name }) => ({ value: name, label: name }))}
          onChange={setChosen}
        />
      </div>
      <p className={styles.meaning}>
        {t.tap.kinds[tap.kind]}{' '}
        <span className={styles.facts}>
          {fill(t.tap.facts, {
            shape: tap.shape.join(' × '),
            axes: axes.map((axis) => t.tap.axes[axis]).join(' × '),
            count: formatNumber(locale, elementCount(tap.shape)),
            bytes: formatBytes(locale, npyBytes(tap.shape)),
          })}
        </span>
      </p>
      <SaveButtons key={tap.name} title={tap.name} formats={FORMATS} onSave={save} t={t.save} />
    </div>
  );
}

function tapsBySection({ model, size }: Result): ReadonlyMap<Section, readonly TapSpec[]> {
  const variant = VARIANTS[model.variant];
  const sectionOf = new Map(parts(variant, model.classes).map(({ name, section }) => [name, section]));
  const taps = tapTable(variant, { height: size, width: size }, model.classes);
  return new Map(
    SECTIONS.map((section) => [section, taps.filter(({ part }) => sectionOf.get(part) === section)]),
  );
}
