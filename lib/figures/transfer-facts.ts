/** MobileViT as the backbone of detectors and segmenters, from the collection of published numbers. For the server. */
import { citedOf } from './cited';
import { type CollectedRow, collected, present } from './collection';
import type { Cited } from './training-facts';

export interface BackboneFact {
  readonly id: string;
  /** The backbone alone: the head is the task's. */
  readonly name: string;
  readonly head: string;
  readonly group: 'light' | 'heavy' | 'mobilevit';
  readonly parametersMillions: number;
  readonly multiplyAddsMillions: number | null;
  /** Detection: mAP on COCO; segmentation: mIoU on PASCAL VOC; per cent. */
  readonly value: number;
  readonly source: Cited;
}

/** The paper's own tables; a later paper's row of the same detector is another reading. */
const ownTable = ({ source, input_px }: CollectedRow) => source.includes('ICLR') && input_px !== undefined;

function backbone(row: CollectedRow, value: number | undefined): BackboneFact {
  const [head = '', name = ''] = row.model.split(' + ');
  const heavy = row.group === 'detection_heavy' || name.startsWith('ResNet');
  return {
    id: `${row.group} ${name}`.toLowerCase(),
    name,
    head,
    group: name.startsWith('MobileViT') ? 'mobilevit' : heavy ? 'heavy' : 'light',
    parametersMillions: present(row.params_millions, row.model),
    multiplyAddsMillions: row.flops_millions,
    value: present(value, row.model),
    source: citedOf(row.source),
  };
}

const own = collected.filter(ownTable);

/** Each network once: the table of heavy backbones repeats MobileViT-S. */
export const detectionFacts: readonly BackboneFact[] = own
  .filter(({ group, model }) =>
    group === 'detection_heavy' ? !model.includes('MobileViT') : group === 'detection_light',
  )
  .map((row) => backbone(row, row.coco_map));

export const segmentationFacts: readonly BackboneFact[] = own
  .filter(({ group }) => group === 'segmentation')
  .map((row) => backbone(row, row.voc_miou));

const sideOf = (group: string): number => present(own.find((row) => row.group === group)?.input_px, group);

/** Sides of the pictures in pixels. */
export const transferSides = {
  detection: sideOf('detection_light'),
  segmentation: sideOf('segmentation'),
} as const;
