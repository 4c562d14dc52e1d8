import { type Architecture, architecture } from './en/architecture';
import { type Attention, attention } from './en/attention';
import { type Block, block } from './en/block';
import { type Chart, chart } from './en/chart';
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
import { type LabExport, labExport } from './en/lab-export';
import { type LabField, labField } from './en/lab-field';
import { type LabPicture, labPicture } from './en/lab-picture';
import { type LabStrip, labStrip } from './en/lab-strip';
import { type LabXray, labXray } from './en/lab-xray';
import { type Latency, latency } from './en/latency';
import { type Patches, patches } from './en/patches';
import { type ReceptiveField, receptiveField } from './en/receptive-field';
import { type Results, results } from './en/results';
import { type Source, source } from './en/source';
import { type Training, training } from './en/training';
import { type Walk, walk } from './en/walk';
import type { Locale } from './locales';
import { architecture as architectureZh } from './zh-Hant/architecture';
import { attention as attentionZh } from './zh-Hant/attention';
import { block as blockZh } from './zh-Hant/block';
import { chart as chartZh } from './zh-Hant/chart';
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
import { labExport as labExportZh } from './zh-Hant/lab-export';
import { labField as labFieldZh } from './zh-Hant/lab-field';
import { labPicture as labPictureZh } from './zh-Hant/lab-picture';
import { labStrip as labStripZh } from './zh-Hant/lab-strip';
import { labXray as labXrayZh } from './zh-Hant/lab-xray';
import { latency as latencyZh } from './zh-Hant/latency';
import { patches as patchesZh } from './zh-Hant/patches';
import { receptiveField as receptiveFieldZh } from './zh-Hant/receptive-field';
import { results as resultsZh } from './zh-Hant/results';
import { source as sourceZh } from './zh-Hant/source';
import { training as trainingZh } from './zh-Hant/training';
import { walk as walkZh } from './zh-Hant/walk';

/**
 * Every sentence of the site, by area. An area is a file in en/, which is the source of its type, and one in
 * zh-Hant/, which must satisfy it: a missing key fails the type check. To add one, write both files, then a line in
 * each of the three places below. Strings are plain, with {placeholders} for format(), because they cross from the
 * server to client components.
 */
export interface Dictionary {
  readonly architecture: Architecture;
  readonly attention: Attention;
  readonly block: Block;
  readonly chart: Chart;
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
  readonly labField: LabField;
  readonly labExport: LabExport;
  readonly labPicture: LabPicture;
  readonly labStrip: LabStrip;
  readonly labXray: LabXray;
  readonly latency: Latency;
  readonly receptiveField: ReceptiveField;
  readonly results: Results;
  readonly source: Source;
  readonly patches: Patches;
  readonly training: Training;
  readonly walk: Walk;
}

const dictionaries: Readonly<Record<Locale, Dictionary>> = {
  en: {
    architecture,
    attention,
    block,
    chart,
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
    labField,
    labExport,
    labPicture,
    labStrip,
    labXray,
    latency,
    receptiveField,
    results,
    source,
    patches,
    training,
    walk,
  },
  'zh-Hant': {
    architecture: architectureZh,
    attention: attentionZh,
    block: blockZh,
    chart: chartZh,
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
    labField: labFieldZh,
    labExport: labExportZh,
    labPicture: labPictureZh,
    labStrip: labStripZh,
    labXray: labXrayZh,
    latency: latencyZh,
    receptiveField: receptiveFieldZh,
    results: resultsZh,
    source: sourceZh,
    patches: patchesZh,
    training: trainingZh,
    walk: walkZh,
  },
};

/** The sentences in one language. Pages take it on the server and hand each client component its area. */
export function getDictionary(locale: Locale): Dictionary {
  return dictionaries[locale];
}
