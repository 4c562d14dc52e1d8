import { Sources } from '@/components/chapters/evidence/Cite';
import { classes } from '@/components/ui/classes';
import { ScrollArea } from '@/components/ui/ScrollArea';
import { recipeFact, samplerElsewhereFact, samplerFact } from '@/lib/figures/training-facts';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { meanBatch, updatesOf } from '@/lib/training/sampler';
import figures from '../evidence/figures.module.css';
import { trainingPictures } from './run-length';
import { SETTINGS, SIDES } from './sampler-walk';

const THOUSAND = 1000;

/** The published counts, beside what each rule gives by arithmetic, and the sampler on other networks. */
export function SamplerFacts({ locale, words }: { locale: Locale; words: Training['samplerFacts'] }) {
  const count = (value: number) => formatNumber(locale, value, 0);
  const top1 = (value: number) => formatNumber(locale, value, 1);
  const pictures = trainingPictures();
  const { standard, multiScale } = samplerFact.updatesThousands;
  const rules = [
    { name: words.unshrunk, settings: { ...SETTINGS.paper, batch: SETTINGS.head.batch } },
    { name: words.release, settings: SETTINGS['first-release'] },
    { name: words.later, settings: SETTINGS.head },
  ];

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="sampler-facts">
      <ScrollArea label={format(words.updatesCaption, { epochs: recipeFact.epochs })}>
        <table className={figures.table}>
          <caption>{format(words.updatesCaption, { epochs: recipeFact.epochs })}</caption>
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.meanBatch}</th>
              <th scope="col">{words.updates}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.printedOne}</th>
              <td>{count(recipeFact.batch)}</td>
              <td className={figures.strong}>{count(standard)}</td>
            </tr>
            <tr>
              <th scope="row">{words.printedMany}</th>
              <td>–</td>
              <td className={figures.strong}>{count(multiScale)}</td>
            </tr>
            {rules.map(({ name, settings }) => (
              <tr key={name}>
                <th scope="row">{format(name, { batch: count(settings.batch) })}</th>
                <td>{count(settings.gpus * meanBatch(SIDES, settings))}</td>
                <td data-testid="computed-updates">
                  {count(updatesOf(pictures, recipeFact.epochs, SIDES, settings) / THOUSAND)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p className={figures.note}>{words.updatesNote}</p>
      <ScrollArea label={words.elsewhere}>
        <table className={classes(figures.table, figures.words)}>
          <caption>{words.elsewhere}</caption>
          <thead>
            <tr>
              <th scope="col">{words.model}</th>
              <th scope="col">{words.sampler}</th>
              <th scope="col">{words.updates}</th>
              <th scope="col">{words.time}</th>
              <th scope="col">{words.top1}</th>
            </tr>
          </thead>
          <tbody>
            {samplerElsewhereFact.rows.flatMap(({ model, epochs, ...runs }) =>
              (['standard', 'multiScale'] as const).map((kind) => (
                <tr key={`${model} ${kind}`}>
                  <th scope="row">{format(words.modelEpochs, { model, epochs })}</th>
                  <td>{words[kind]}</td>
                  <td>{count(runs[kind].updatesThousands)}</td>
                  <td>{count(runs[kind].time)}</td>
                  <td className={figures.strong}>{top1(runs[kind].top1)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollArea>
      <Sources label={words.sources} of={[samplerFact.source, samplerElsewhereFact.source]} />
    </figure>
  );
}
