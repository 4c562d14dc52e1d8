/** The words of the walk's steps, with the numbers of the networks that they are about. */
import type { PlayerStep } from '@/components/player/use-step-player';
import type { Results } from '@/lib/i18n/en/results';
import { format, formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Claim, type Worked, work } from '@/lib/results/claims';
import { type Network, networkOf } from '@/lib/results/network';
import { ASKED_AT, type ClaimStep, DEIT_BASIC, S, STEPS } from './claims-walk';

/** A difference is one of accuracies, a ratio one of sizes. */
export function workedOf({ kind, first, second }: Claim, networks: readonly Network[]): Worked {
  const [a, b] = [networkOf(networks, first), networkOf(networks, second)];
  return kind === 'difference'
    ? work(kind, a.top1, b.top1)
    : work(kind, a.parametersMillions, b.parametersMillions);
}

const isTick = (kind: ClaimStep, ticks: Results['claims']['ticks']): kind is keyof typeof ticks =>
  kind in ticks;

/** The steps as the player takes them. @param unprinted names without a number */
export function claimSteps(
  locale: Locale,
  words: Results['claims'],
  networks: readonly Network[],
  unprinted: readonly string[],
): readonly PlayerStep[] {
  return STEPS.map(({ kind, claim, groups }, step) => {
    const members = networks.filter(({ group }) => group === groups[groups.length > 2 ? 1 : 0]);
    return {
      name: words.names[kind],
      caption: format(words.captions[kind], {
        ...claimValues(locale, claim, networks),
        ...groupValues(locale, members, networks),
        unprinted: unprintedNames(words, unprinted),
      }),
      tick: isTick(kind, words.ticks) ? words.ticks[kind] : null,
      question: step === ASKED_AT,
    };
  });
}

export function claimValues(locale: Locale, claim: Claim | undefined, networks: readonly Network[]) {
  if (!claim) return { firstName: networkOf(networks, S).name };
  const [first, second] = [networkOf(networks, claim.first), networkOf(networks, claim.second)];
  const worked = workedOf(claim, networks);
  const one = (value: number) => formatFixed(locale, value, 1);
  return {
    firstName: first.name,
    secondName: second.name,
    first: one(worked.first),
    second: one(worked.second),
    result: one(worked.result),
    firstSize: one(first.parametersMillions),
    secondSize: one(second.parametersMillions),
  };
}

function groupValues(locale: Locale, members: readonly Network[], networks: readonly Network[]) {
  const sizes = members.map(({ parametersMillions }) => parametersMillions);
  const largest = members.reduce<Network | undefined>(
    (a, b) => (a && a.parametersMillions >= b.parametersMillions ? a : b),
    undefined,
  );
  const best = members.reduce<Network | undefined>((a, b) => (a && a.top1 >= b.top1 ? a : b), undefined);
  const s = networkOf(networks, S);
  const deit = networkOf(networks, DEIT_BASIC);
  const ofS = (network: Network | undefined) =>
    formatNumber(locale, (network?.parametersMillions ?? Number.NaN) / s.parametersMillions, 1);
  return {
    count: formatNumber(locale, members.length),
    least: formatNumber(locale, Math.min(...sizes), 1),
    greatest: formatNumber(locale, Math.max(...sizes), 1),
    largest: largest?.name ?? '',
    best: best?.name ?? '',
    bestTop1: formatFixed(locale, best?.top1 ?? Number.NaN, 1),
    times: ofS(best?.group === 'mobileformer' ? best : largest),
    size: formatFixed(locale, deit.parametersMillions, 1),
    top1: formatFixed(locale, deit.top1, 1),
    total: formatNumber(locale, networks.length),
  };
}

const unprintedNames = ({ unprinted }: Results['claims'], names: readonly string[]): string =>
  names.reduceRight((rest, first) => format(unprinted, { first, second: rest }));
