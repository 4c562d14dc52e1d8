/**
 * For tests: from timm's names to the others by rewriting pieces of them, the opposite of how lib/checkpoint/naming.ts
 * is made, so that one checks the other.
 */

type Rewrite = readonly [RegExp, string | ((match: string, ...groups: string[]) => string)];

function rewrite(name: string, rewrites: readonly Rewrite[]): string {
  return rewrites.reduce(
    (text, [pattern, to]) => (typeof to === 'string' ? text.replace(pattern, to) : text.replace(pattern, to)),
    name,
  );
}

const HF: readonly Rewrite[] = [
  [/^head\.fc/, 'classifier'],
  [/\.bn\./, '.normalization.'],
  [/\.conv\.weight$/, '.convolution.weight'],
  [/\.conv_1x1\.weight$/, '.conv_1x1.convolution.weight'],
  [/^stem/, 'conv_stem'],
  [/^final_conv/, 'conv_1x1_exp'],
  [/conv1_1x1/, 'expand_1x1'],
  [/conv2_kxk/, 'conv_3x3'],
  [/conv3_1x1/, 'reduce_1x1'],
  [/conv_proj/, 'conv_projection'],
  [/conv_fusion/, 'fusion'],
  [/^stages\.([01])\.(\d)/, 'encoder.layer.$1.layer.$2'],
  [/^stages\.([234])\.0/, 'encoder.layer.$1.downsampling_layer'],
  [/^stages\.([234])\.1\.norm/, 'encoder.layer.$1.layernorm'],
  [/^stages\.([234])\.1/, 'encoder.layer.$1'],
  [/transformer\.(\d)/, 'transformer.layer.$1'],
  [/norm1/, 'layernorm_before'],
  [/norm2/, 'layernorm_after'],
  [/attn\.proj/, 'attention.output.dense'],
  [/mlp\.fc1/, 'intermediate.dense'],
  [/mlp\.fc2/, 'output.dense'],
  [/^(?!classifier)/, 'mobilevit.'],
];

/** The one name, or the three of query, key and value. */
export function toHuggingFaceNames(timm: string): string[] {
  const name = rewrite(timm, HF);
  if (!name.includes('attn.qkv')) return [name];
  return ['query', 'key', 'value'].map((part) => name.replace('attn.qkv', `attention.attention.${part}`));
}

const LAYERS = ['2', '4', '3'];

const CVNETS: readonly Rewrite[] = [
  [/^head/, 'classifier'],
  [/\.bn\./, '.block.norm.'],
  [/\.conv\.weight$/, '.block.conv.weight'],
  [/^stem/, 'conv_1'],
  [/^final_conv/, 'conv_1x1_exp'],
  [/conv1_1x1/, 'block.exp_1x1'],
  [/conv2_kxk/, 'block.conv_3x3'],
  [/conv3_1x1/, 'block.red_1x1'],
  [/conv_kxk/, 'local_rep.conv_3x3'],
  [/\.1\.conv_1x1\.weight$/, '.1.local_rep.conv_1x1.block.conv.weight'],
  [/conv_fusion/, 'fusion'],
  [/^stages\.(\d)\.1\.norm/, (_, stage) => `stages.${stage}.1.global_rep.${LAYERS[Number(stage) - 2]}`],
  [/transformer/, 'global_rep'],
  [/norm1/, 'pre_norm_mha.0'],
  [/attn\.qkv/, 'pre_norm_mha.1.qkv_proj'],
  [/attn\.proj/, 'pre_norm_mha.1.out_proj'],
  [/norm2/, 'pre_norm_ffn.0'],
  [/mlp\.fc1/, 'pre_norm_ffn.1'],
  [/mlp\.fc2/, 'pre_norm_ffn.4'],
  [/^stages\.(\d)/, (_, stage) => `layer_${Number(stage) + 1}`],
];

/** timm's name of a tensor in the words of Apple's cvnets. */
export function toCvnetsName(timm: string): string {
  return rewrite(timm, CVNETS);
}
