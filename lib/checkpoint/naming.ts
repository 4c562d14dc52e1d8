/**
 * The three ways in which MobileViT's tensors are named, and the way from each to timm's (spec/mobilevit.md, 4.2).
 *
 * The names are the same for all variants, so they are simply written out, unit by unit, rather than matched by
 * patterns that could take one name for the end of another.
 */
import { DEPTH } from '@/lib/mobilevit/spec/variants';

/** timm; Hugging Face transformers; Apple's CVNets. */
export type Naming = 'timm' | 'hf' | 'cvnets';

export interface NameTable {
  readonly naming: Naming;
  /**
   * For each of timm's names, the name or names in the file: three where Hugging Face keeps query, key and value apart,
   * which together, in this order along axis 0, are timm's tensor.
   */
  readonly namesInFile: ReadonlyMap<string, readonly string[]>;
}

/** The stem of a unit's names: [timm, Hugging Face without `mobilevit.`, CVNets]. */
type Stems = readonly [timm: string, hf: string, cvnets: string];
type Names = readonly [timm: string, hf: readonly string[], cvnets: string];

const BATCH_NORM = ['weight', 'bias', 'running_mean', 'running_var', 'num_batches_tracked'];
const AFFINE = ['weight', 'bias'];

function convolution([timm, hf, cvnets]: Stems): Names[] {
  return [
    [`${timm}.conv.weight`, [`${hf}.convolution.weight`], `${cvnets}.block.conv.weight`],
    ...BATCH_NORM.map(
      (field): Names => [
        `${timm}.bn.${field}`,
        [`${hf}.normalization.${field}`],
        `${cvnets}.block.norm.${field}`,
      ],
    ),
  ];
}

/** The one convolution without batch norm: timm has no wrapper around it, the others do. */
function bareConvolution([timm, hf, cvnets]: Stems): Names[] {
  return [[`${timm}.weight`, [`${hf}.convolution.weight`], `${cvnets}.block.conv.weight`]];
}

/** A linear layer or a layer norm. */
function affine([timm, hf, cvnets]: Stems): Names[] {
  return AFFINE.map((field) => [`${timm}.${field}`, [`${hf}.${field}`], `${cvnets}.${field}`]);
}

function invertedResidual([timm, hf, cvnets]: Stems): Names[] {
  return [
    ...convolution([`${timm}.conv1_1x1`, `${hf}.expand_1x1`, `${cvnets}.block.exp_1x1`]),
    ...convolution([`${timm}.conv2_kxk`, `${hf}.conv_3x3`, `${cvnets}.block.conv_3x3`]),
    ...convolution([`${timm}.conv3_1x1`, `${hf}.reduce_1x1`, `${cvnets}.block.red_1x1`]),
  ];
}

/** Query, key and value, in the order of timm's fused layer. */
function attentionInput([timm, hf, cvnets]: Stems): Names[] {
  return AFFINE.map((field) => [
    `${timm}.qkv.${field}`,
    [`${hf}.query.${field}`, `${hf}.key.${field}`, `${hf}.value.${field}`],
    `${cvnets}.qkv_proj.${field}`,
  ]);
}

function transformerLayer([timm, hf, cvnets]: Stems): Names[] {
  return [
    ...affine([`${timm}.norm1`, `${hf}.layernorm_before`, `${cvnets}.pre_norm_mha.0`]),
    ...attentionInput([`${timm}.attn`, `${hf}.attention.attention`, `${cvnets}.pre_norm_mha.1`]),
    ...affine([`${timm}.attn.proj`, `${hf}.attention.output.dense`, `${cvnets}.pre_norm_mha.1.out_proj`]),
    ...affine([`${timm}.norm2`, `${hf}.layernorm_after`, `${cvnets}.pre_norm_ffn.0`]),
    ...affine([`${timm}.mlp.fc1`, `${hf}.intermediate.dense`, `${cvnets}.pre_norm_ffn.1`]),
    ...affine([`${timm}.mlp.fc2`, `${hf}.output.dense`, `${cvnets}.pre_norm_ffn.4`]),
  ];
}

/** A MobileViT block. CVNets numbers the last layer norm after the transformer layers before it. */
function mobileVitBlock([timm, hf, cvnets]: Stems, depth: number): Names[] {
  return [
    ...convolution([`${timm}.conv_kxk`, `${hf}.conv_kxk`, `${cvnets}.local_rep.conv_3x3`]),
    ...bareConvolution([`${timm}.conv_1x1`, `${hf}.conv_1x1`, `${cvnets}.local_rep.conv_1x1`]),
    ...count(depth).flatMap((layer) =>
      transformerLayer([
        `${timm}.transformer.${layer}`,
        `${hf}.transformer.layer.${layer}`,
        `${cvnets}.global_rep.${layer}`,
      ]),
    ),
    ...affine([`${timm}.norm`, `${hf}.layernorm`, `${cvnets}.global_rep.${depth}`]),
    ...convolution([`${timm}.conv_proj`, `${hf}.conv_projection`, `${cvnets}.conv_proj`]),
    ...convolution([`${timm}.conv_fusion`, `${hf}.fusion`, `${cvnets}.fusion`]),
  ];
}

/** Stages 1 and 2, counted from 0: one and three inverted residuals. */
function mobileNetStage(stage: number, blocks: number): Names[] {
  return count(blocks).flatMap((block) =>
    invertedResidual([
      `stages.${stage}.${block}`,
      `encoder.layer.${stage}.layer.${block}`,
      `layer_${stage + 1}.${block}`,
    ]),
  );
}

/** Stages 3 to 5, counted from 0: an inverted residual that halves the map, and a MobileViT block. */
function mobileVitStage(stage: number, depth: number): Names[] {
  const hf = `encoder.layer.${stage}`;
  return [
    ...invertedResidual([`stages.${stage}.0`, `${hf}.downsampling_layer`, `layer_${stage + 1}.0`]),
    ...mobileVitBlock([`stages.${stage}.1`, hf, `layer_${stage + 1}.1`], depth),
  ];
}

function count(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

const BODY: readonly Names[] = [
  ...convolution(['stem', 'conv_stem', 'conv_1']),
  ...mobileNetStage(0, 1),
  ...mobileNetStage(1, 3),
  ...DEPTH.flatMap((depth, index) => mobileVitStage(2 + index, depth)),
  ...convolution(['final_conv', 'conv_1x1_exp', 'conv_1x1_exp']),
];
const HEAD: readonly Names[] = affine(['head.fc', 'classifier', 'classifier.fc']);

const NAME_TABLES: readonly NameTable[] = [
  { naming: 'timm', namesInFile: new Map([...BODY, ...HEAD].map(([timm]) => [timm, [timm]])) },
  { naming: 'hf', namesInFile: new Map([...BODY.map(withPrefix), ...HEAD].map(([timm, hf]) => [timm, hf])) },
  // Exports of the network without its head lack the prefix.
  { naming: 'hf', namesInFile: new Map([...BODY, ...HEAD].map(([timm, hf]) => [timm, hf])) },
  { naming: 'cvnets', namesInFile: new Map([...BODY, ...HEAD].map(([timm, , cvnets]) => [timm, [cvnets]])) },
];

function withPrefix([timm, hf, cvnets]: Names): Names {
  return [timm, hf.map((name) => `mobilevit.${name}`), cvnets];
}

/** The naming that knows the most of these names, if it knows at least half of them; undefined otherwise. */
export function detectNaming(names: readonly string[]): NameTable | undefined {
  let best: NameTable | undefined;
  let bestKnown = 0;
  for (const table of NAME_TABLES) {
    const all = new Set([...table.namesInFile.values()].flat());
    const known = names.filter((name) => all.has(name)).length;
    if (known > bestKnown) [best, bestKnown] = [table, known];
  }
  return bestKnown * 2 >= names.length ? best : undefined;
}
