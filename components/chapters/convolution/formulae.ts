/**
 * The chapter's formulae, set by KaTeX. Runs on the server only. A slot before an operator stands in braces of its own:
 * without them KaTeX puts the operator's space into the slot, and it goes with the slot's contents.
 */
import { buildFormula } from '@/components/formula/build-formula';
import type { WalkFormulae } from './Walk';

const walkFormulae = (weights: 'w' | 'W') => ({
  whole: buildFormula(
    `\\tensor{output}{Y} = \\operatorname{fold}(\\tensor{input}{U}\\,\\tensor{weights}{${weights}})` +
      ',\\qquad \\tensor{input}{U} = \\operatorname{unfold}(\\tensor{input}{X})',
  ),
  product: buildFormula(
    `(\\tensor{input}{U}\\,\\tensor{weights}{${weights}})_{\\slot{row}{0}${weights === 'W' ? ',\\slot{column}{0}' : ''}}` +
      ' = \\slot{terms}{0} = \\slot{result}{4}',
  ),
});

export const buildWalkFormulae = (): WalkFormulae => ({ w: walkFormulae('w'), W: walkFormulae('W') });

/** The output's size, symbols over numbers. */
export const buildSizeFormulae = () => ({
  symbols: buildFormula(
    '\\left\\lfloor\\frac{n + 2p - d\\,(k - 1) - 1}{s}\\right\\rfloor + 1 \\;=\\; \\role{output}{m}',
    { display: true },
  ),
  numbers: buildFormula(
    '\\left\\lfloor\\frac{{\\slot{n}{1}} + 2\\cdot{\\slot{p}{1}} - {\\slot{d}{1}}\\cdot({\\slot{k}{1}} - 1) - 1}{{\\slot{s}{1}}}\\right\\rfloor' +
      ' + 1 \\;=\\; \\role{output}{\\slot{out}{2}}',
    { display: true },
  ),
});
