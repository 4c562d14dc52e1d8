import { type Attention, attention } from './en/attention';
import { type Checkpoints, checkpoints } from './en/checkpoints';
import { type Chrome, chrome } from './en/chrome';
import { type Convolution, convolution } from './en/convolution';
import { type Design, design } from './en/design';
import { type Errors, errors } from './en/errors';
import { type Failures, failures } from './en/failures';
import { type Figure, figure } from './en/figure';
import { type Home, home } from './en/home';
import { type Lab, lab } from './en/lab';
import { type LabAblation, labAblation } from './en/lab-ablation';
import { type LabChannels, labChannels } from './en/lab-channels';
import { type LabPicture, labPicture } from './en/lab-picture';
import { type LabStrip, labStrip } from './en/lab-strip';
import { type LabXray, labXray } from './en/lab-xray';
import { type Walk, walk } from './en/walk';
import type { Locale } from './locales';
import { attention as attentionZh } from './zh-Hant/attention';
import { checkpoints as checkpointsZh } from './zh-Hant/checkpoints';
import { chrome as chromeZh } from './zh-Hant/chrome';
import { convolution as convolutionZh } from './zh-Hant/convolution';
import { design as designZh } from './zh-Hant/design';
import { errors as errorsZh } from './zh-Hant/errors';
import { failures as failuresZh } from './zh-Hant/failures';
import { figure as figureZh } from './zh-Hant/figure';
import { home as homeZh } from './zh-Hant/home';
import { lab as labZh } from './zh-Hant/lab';
import { labAblation as labAblationZh } from './zh-Hant/lab-ablation';
import { labChannels as labChannelsZh } from './zh-Hant/lab-channels';
import { labPicture as labPictureZh } from './zh-Hant/lab-picture';
import { labStrip as labStripZh } from './zh-Hant/lab-strip';
import { labXray as labXrayZh } from './zh-Hant/lab-xray';
import { walk as walkZh } from './zh-Hant/walk';

/**
 * Every sentence of the site, by area. An area is a file in en/, which is the source of its type, and one in
 * zh-Hant/, which must satisfy it: a missing key fails the type check. To add one, write both files, then a line in
 * each of the three places below. Strings are plain, with {placeholders} for format(), because they cross from the
 * server to client components.
 */
export interface Dictionary {
  readonly attention: Attention;
  readonly checkpoints: Checkpoints;
  readonly chrome: Chrome;
  readonly convolution: Convolution;
  readonly design: Design;
  readonly errors: Errors;
  readonly failures: Failures;
  readonly figure: Figure;
  readonly home: Home;
  readonly lab: Lab;
  readonly labAblation: LabAblation;
  readonly labChannels: LabChannels;
  readonly labPicture: LabPicture;
  readonly labStrip: LabStrip;
  readonly labXray: LabXray;
  readonly walk: Walk;
}

const dictionaries: Readonly<Record<Locale, Dictionary>> = {
  en: {
    attention,
    checkpoints,
    chrome,
    convolution,
    design,
    errors,
    failures,
    figure,
    home,
    lab,
    labAblation,
    labChannels,
    labPicture,
    labStrip,
    labXray,
    walk,
  },
  'zh-Hant': {
    attention: attentionZh,
    checkpoints: checkpointsZh,
    chrome: chromeZh,
    convolution: convolutionZh,
    design: designZh,
    errors: errorsZh,
    failures: failuresZh,
    figure: figureZh,
    home: homeZh,
    lab: labZh,
    labAblation: labAblationZh,
    labChannels: labChannelsZh,
    labPicture: labPictureZh,
    labStrip: labStripZh,
    labXray: labXrayZh,
    walk: walkZh,
  },
};

/** The sentences in one language. Pages take it on the server and hand each client component its area. */
export function getDictionary(locale: Locale): Dictionary {
  return dictionaries[locale];
}
