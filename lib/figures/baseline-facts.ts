/** The baselines of the chapter on results and what became of them when they were trained again. For the server. */
import type { Baseline, Version, VersionKind } from '@/lib/results/retraining';
import { citedOf } from './cited';
import { type CollectedRow, collectedRow, present } from './collection';
import { laterB0Fact } from './results-facts';

const EPOCHS = /_e(\d+)_/;

function version(kind: VersionKind, row: CollectedRow): Version {
  const epochs = EPOCHS.exec(row.model)?.[1];
  return {
    id: `${kind} ${row.model} ${row.input_px ?? ''}`.trim(),
    kind,
    top1: present(row.top1, row.model),
    px: row.input_px ?? null,
    enlarged: false,
    epochs: epochs === undefined ? null : Number(epochs),
    source: citedOf(row.source),
  };
}

const printed = (group: string, model: string) => version('printed', collectedRow(group, model));
const original = (model: string) => version('original', collectedRow('mobilenet_original', model));
const cvnets = (model: string) => version('cvnets', collectedRow('retrained_cvnets', model));
const mnv4 = (model: string) => version('mnv4', collectedRow('mobilenet_retrained_mnv4_paper', model));
/** Sides of the test pictures: of the recipes that train again, and MobileViT's own. */
const TRAINED = present(collectedRow('retrained_timm', 'mobilenetv2_100.ra_in1k').input_px, 'timm');
const TESTED = present(collectedRow('mobilevit', 'MobileViT-XS').input_px, 'MobileViT-XS');

/** At the side at which it was trained, unless another is asked for. */
function timm(kind: VersionKind, model: string, side?: 'larger'): Version {
  const smaller = collectedRow('retrained_timm', model, TRAINED);
  if (side === undefined) return version(kind, smaller);
  return { ...version(kind, collectedRow('retrained_timm', model, TESTED)), enlarged: true };
}

const parametersOf = (group: string, model: string) =>
  present(collectedRow(group, model).params_millions, model);

function rival(model: string): Baseline['rival'] {
  const row = collectedRow('mobilevit', model);
  return { id: model.toLowerCase(), name: model, top1: present(row.top1, model) };
}

const XS = rival('MobileViT-XS');
const S = rival('MobileViT-S');

export const baselines: readonly Baseline[] = [
  {
    id: 'v1-narrow',
    name: 'MobileNetv1',
    parametersMillions: parametersOf('light_cnn', 'MobileNetv1'),
    rival: XS,
    inPaper: true,
    versions: [printed('light_cnn', 'MobileNetv1'), cvnets('MobileNetv1-0.75 (CVNets)')],
  },
  {
    id: 'v2-narrow',
    name: 'MobileNetv2',
    parametersMillions: parametersOf('light_cnn', 'MobileNetv2'),
    rival: XS,
    inPaper: true,
    versions: [printed('light_cnn', 'MobileNetv2'), cvnets('MobileNetv2-0.75 (CVNets)')],
  },
  {
    id: 'v3-small',
    name: 'MobileNetv3',
    parametersMillions: parametersOf('light_cnn', 'MobileNetv3'),
    rival: XS,
    inPaper: true,
    versions: [
      printed('light_cnn', 'MobileNetv3'),
      cvnets('MobileNetv3-small (CVNets)'),
      timm('lamb', 'mobilenetv3_small_100.lamb_in1k'),
    ],
  },
  {
    id: 'b0',
    name: 'EfficientNet-B0',
    parametersMillions: parametersOf('heavy_cnn', 'EfficientNet-B0'),
    rival: S,
    inPaper: true,
    versions: [
      printed('heavy_cnn', 'EfficientNet-B0'),
      timm('ported', 'tf_efficientnet_b0.in1k'),
      timm('autoAugment', 'tf_efficientnet_b0.aa_in1k'),
      {
        id: 'sameAuthor',
        kind: 'sameAuthor',
        top1: laterB0Fact.top1,
        px: null,
        enlarged: false,
        epochs: null,
        source: laterB0Fact.source,
      },
      timm('randAugment', 'efficientnet_b0.ra_in1k'),
      timm('long', 'efficientnet_b0.ra4_e3600_r224_in1k'),
      timm('long', 'efficientnet_b0.ra4_e3600_r224_in1k', 'larger'),
    ],
  },
  {
    id: 'v1',
    name: 'MobileNetV1',
    parametersMillions: parametersOf('mobilenet_original', 'MobileNetV1 1.0 (original checkpoint)'),
    rival: XS,
    inPaper: false,
    versions: [
      original('MobileNetV1 1.0 (original checkpoint)'),
      cvnets('MobileNetv1-1.00 (CVNets)'),
      mnv4('MobileNet-V1 (retrained)'),
      timm('long', 'mobilenetv1_100.ra4_e3600_r224_in1k'),
      timm('long', 'mobilenetv1_100.ra4_e3600_r224_in1k', 'larger'),
    ],
  },
  {
    id: 'v2',
    name: 'MobileNetV2',
    parametersMillions: parametersOf('mobilenet_original', 'MobileNetV2 1.0 (original checkpoint)'),
    rival: XS,
    inPaper: false,
    versions: [
      original('MobileNetV2 1.0 (original checkpoint)'),
      cvnets('MobileNetv2-1.00 (CVNets)'),
      timm('randAugment', 'mobilenetv2_100.ra_in1k'),
      version('ownSampler', collectedRow('sampler_generic', 'MobileNetv2-1.0, multi-scale sampler')),
      mnv4('MobileNet-V2 (retrained)'),
    ],
  },
  {
    id: 'v3-large',
    name: 'MobileNetV3-Large',
    parametersMillions: parametersOf('mobilenet_original', 'MobileNetV3-Large 1.0 (original checkpoint)'),
    rival: S,
    inPaper: false,
    versions: [
      original('MobileNetV3-Large 1.0 (original checkpoint)'),
      cvnets('MobileNetv3-large (CVNets)'),
      mnv4('MobileNet-V3 Large (retrained)'),
      timm('randAugment', 'mobilenetv3_large_100.ra_in1k'),
      timm('long', 'mobilenetv3_large_100.ra4_e3600_r224_in1k'),
      timm('long', 'mobilenetv3_large_100.ra4_e3600_r224_in1k', 'larger'),
    ],
  },
];
