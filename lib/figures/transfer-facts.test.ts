import { expect, it } from 'vitest';
import facts from './facts.json' with { type: 'json' };
import { detectionFacts, segmentationFacts, transferSides } from './transfer-facts';

const printed = (head: string, name: string, params: number) =>
  facts.detection_segmentation.filter(
    (row) => row.model === `${head} + ${name}` && row.params_millions === params,
  ) as readonly Readonly<Record<string, unknown>>[];

it('detection: both tables, MobileViT-S once, nothing of a later paper', () => {
  expect(detectionFacts).toHaveLength(9);
  expect(detectionFacts.map(({ name }) => name)).not.toContain('MobileViT-XXS');
  for (const { head, name, parametersMillions, value } of detectionFacts) {
    expect(printed(head, name, parametersMillions).map(({ coco_map }) => coco_map)).toContain(value);
  }
});

it('segmentation: the table on PASCAL VOC, not the test on unseen pictures', () => {
  expect(segmentationFacts).toHaveLength(6);
  for (const { head, name, parametersMillions, value } of segmentationFacts) {
    expect(printed(head, name, parametersMillions).map(({ voc_miou }) => voc_miou)).toContain(value);
  }
});

it('sizes of the pictures', () => {
  expect(transferSides).toEqual({ detection: 320, segmentation: 512 });
});
