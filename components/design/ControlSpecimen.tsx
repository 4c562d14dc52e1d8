'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Kbd } from '@/components/ui/Kbd';
import { Segmented } from '@/components/ui/Segmented';
import { Select } from '@/components/ui/Select';
import { Slider } from '@/components/ui/Slider';
import { TextField } from '@/components/ui/TextField';
import type { Design } from '@/lib/i18n/en/design';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './ControlSpecimen.module.css';

const STAGES = ['2', '3', '4', '5'] as const;
const HEADS = ['mean', '1', '2', '3', '4'] as const;

/** Buttons and fields, working. */
export function ControlSpecimen({ locale, words }: { locale: Locale; words: Design['controls'] }) {
  const [pressed, setPressed] = useState(true);
  const [stage, setStage] = useState<(typeof STAGES)[number]>('4');
  const [head, setHead] = useState<(typeof HEADS)[number]>('mean');
  const [lambda, setLambda] = useState(0.5);
  const [size, setSize] = useState('4');
  const valid = ['1', '3', '5', '7'].includes(size);
  return (
    <>
      <div className={styles.row}>
        <Button variant="primary">{words.primary}</Button>
        <Button>{words.quiet}</Button>
        <Button variant="plain">{words.plain}</Button>
        <Button pressed={pressed} onClick={() => setPressed(!pressed)}>
          {words.pressed}
        </Button>
        <Button disabled>{words.disabled}</Button>
      </div>
      <div className={styles.fields}>
        <Select
          label={words.select}
          value={stage}
          options={STAGES.map((n) => ({
            value: n,
            label: format(n === '2' ? words.absent : words.stage, { n }),
            disabled: n === '2',
          }))}
          onChange={setStage}
        />
        <TextField
          label={words.field}
          value={size}
          onChange={setSize}
          inputMode="numeric"
          hint={words.fieldHint}
          error={valid ? undefined : format(words.fieldError, { text: size })}
        />
        <Slider
          label={words.slider}
          value={lambda}
          min={0}
          max={1}
          step={0.01}
          onChange={setLambda}
          format={(x) => formatNumber(locale, x, 2)}
        />
      </div>
      <Segmented
        label={words.segmented}
        value={head}
        options={HEADS.map((value) => ({ value, label: value === 'mean' ? words.mean : value }))}
        onChange={setHead}
      />
      <p className={styles.row}>
        {words.keys} <Kbd>←</Kbd> <Kbd>→</Kbd> <Kbd>Home</Kbd> <Kbd>End</Kbd>
      </p>
      <p className={styles.text}>
        <a href="#main">{words.link}</a>
      </p>
    </>
  );
}
