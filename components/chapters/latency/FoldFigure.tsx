'use client';

import { useState } from 'react';
import { Sources } from '@/components/chapters/evidence/Cite';
import { classes } from '@/components/ui/classes';
import { Segmented } from '@/components/ui/Segmented';
import { reasonsFact } from '@/lib/figures/latency-facts';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatBytes, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { bytesOf, type Operation, total } from '@/lib/latency/operations';
import figures from '../evidence/figures.module.css';
import { countOf, operationsIn, SIDE } from './counts';
import styles from './FoldFigure.module.css';
import { DIGITS } from './sizes';

type State = 'apart' | 'folded';
type Kind = keyof Latency['folding']['kinds'];

const KINDS: readonly Kind[] = ['convolution', 'batch-norm', 'layer-norm', 'other'];
const FAMILIES = ['mobilevit', 'peer'] as const;

const kindOf = ({ kind }: Operation): Kind => KINDS.find((one) => one === kind) ?? 'other';

/** Every operation of two networks as a mark in a row; folding takes the batch norms out, and the row closes up. */
export function FoldFigure({
  locale,
  words,
  sources,
}: {
  locale: Locale;
  words: Latency['folding'];
  sources: string;
}) {
  const [state, setState] = useState<State>('apart');
  const count = (value: number) => formatNumber(locale, value, DIGITS.none);
  const facts = FAMILIES.map((family) => {
    const { apart, folded } = operationsIn(`${family}-xxs`);
    const [before, after] = [total(apart, bytesOf), total(folded, bytesOf)];
    return { family, apart, folded, norms: countOf(apart, 'batch-norm'), saved: before - after, before };
  });
  const [ours, peer] = facts;

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="folding">
      <div className={figures.controls}>
        <Segmented<State>
          label={words.state}
          value={state}
          options={[
            { value: 'apart', label: words.apart },
            { value: 'folded', label: words.folded },
          ]}
          onChange={setState}
        />
        <ul className={styles.legend} aria-label={words.strip}>
          {KINDS.map((kind) => (
            <li key={kind}>
              <span className={styles.mark} data-kind={kind} aria-hidden="true" />
              {words.kinds[kind]}
            </li>
          ))}
        </ul>
      </div>
      {facts.map(({ family, apart, folded, norms }) => (
        <div key={family} className={figures.part} data-testid={`strip-${family}`}>
          <p>
            <strong className={styles.name}>{words[family]}</strong>{' '}
            <span data-testid="strip-says">
              {format(words.both, {
                first: format(state === 'apart' ? words.before : words.after, {
                  total: count((state === 'apart' ? apart : folded).length),
                  norms: count(norms),
                }),
                rest:
                  countOf(apart, 'layer-norm') > 0
                    ? format(words.stays, { count: count(countOf(apart, 'layer-norm')) })
                    : words.staysNone,
              })}
            </span>
          </p>
          <div className={styles.strip} aria-hidden="true">
            {apart.map((operation, i) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: an operation is its place.
                key={i}
                className={classes(
                  styles.mark,
                  state === 'folded' && operation.kind === 'batch-norm' && styles.gone,
                )}
                data-kind={kindOf(operation)}
              />
            ))}
          </div>
        </div>
      ))}
      <p className={figures.says} data-testid="folding-says">
        {ours &&
          peer &&
          format(words.says, {
            norms: count(ours.norms),
            total: count(ours.apart.length),
            bytes: formatBytes(locale, ours.saved),
            share: formatPercent(locale, ours.saved / ours.before),
            peerNorms: count(peer.norms),
            peerTotal: count(peer.apart.length),
            peerShare: formatPercent(locale, peer.saved / peer.before),
          })}
      </p>
      <p className={figures.note}>{format(words.note, { side: count(SIDE) })}</p>
      <Sources label={sources} of={[reasonsFact.source]} />
    </figure>
  );
}
