import { parseArgs } from 'node:util';
import { RATIO } from './bars.mjs';

export const USAGE = 'npm run bench -- [--variants xxs,xs,s] [--rounds 20] [--only model|site|walk]';
const PARTS = ['model', 'site', 'walk'];

/**
 * @param {string[]} args
 * @returns {{variants: string[], rounds: number, parts: string[]}}
 * @throws a sentence for the reader
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      variants: { type: 'string', default: Object.keys(RATIO).join() },
      rounds: { type: 'string', default: '20' },
      only: { type: 'string' },
    },
  });
  const variants = values.variants.split(',');
  const unknown = variants.find((variant) => !Object.hasOwn(RATIO, variant));
  if (unknown !== undefined) throw new Error(`There is no variant "${unknown}".`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1 up.');
  if (values.only !== undefined && !PARTS.includes(values.only))
    throw new Error('--only takes model, site or walk.');
  return { variants, rounds, parts: values.only === undefined ? PARTS : [values.only] };
}
