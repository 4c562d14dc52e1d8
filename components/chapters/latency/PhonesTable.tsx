import { Sources } from '@/components/chapters/evidence/Cite';
import { classes } from '@/components/ui/classes';
import { ScrollArea } from '@/components/ui/ScrollArea';
import { PHONE_DEVICES, phonesFact } from '@/lib/figures/latency-facts';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import figures from '../evidence/figures.module.css';
import { DIGITS } from './sizes';

/** MobileNetV4 beside a retrained MobileNet-V2, on the three devices of its own table. */
export function PhonesTable({
  locale,
  words,
  sources,
}: {
  locale: Locale;
  words: Latency['phones'];
  sources: string;
}) {
  const short = (value: number) => formatFixed(locale, value, DIGITS.short);
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="phones">
      <ScrollArea label={words.label} className={figures.names}>
        <table className={classes(figures.table, figures.stacked)}>
          <thead>
            <tr>
              <th scope="col">{words.network}</th>
              <th scope="col">{words.parameters}</th>
              <th scope="col">{words.products}</th>
              <th scope="col">{words.top1}</th>
              {PHONE_DEVICES.map((device) => (
                <th key={device} scope="col">
                  {words.devices[device]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {phonesFact.rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">
                  {'retrained' in row ? format(words.retrained, { name: row.name }) : row.name}
                </th>
                <td data-column={words.parameters}>{short(row.parametersMillions)}</td>
                <td data-column={words.products}>
                  {formatNumber(locale, row.multiplyAddsMillions, DIGITS.none)}
                </td>
                <td data-column={words.top1} className={figures.strong}>
                  {short(row.top1)}
                </td>
                {PHONE_DEVICES.map((device) => {
                  const ms = row.ms[device];
                  return (
                    <td key={device} data-column={words.devices[device]}>
                      {ms === null ? words.none : short(ms)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <Sources label={sources} of={[phonesFact.source]} />
    </figure>
  );
}
