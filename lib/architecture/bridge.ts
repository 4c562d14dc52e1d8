/**
 * Multiply-adds of attention's two products, scores and mix, when each of `queries` looks at `keys` of them; the heads
 * together are `width` numbers wide. In MobileViT every cell looks at the N cells of its slot; over a bridge of
 * Mobile-Former every cell meets the few tokens beside the map and no other cell.
 */
export const attentionProducts = (queries: number, keys: number, width: number): number =>
  2 * queries * keys * width;
