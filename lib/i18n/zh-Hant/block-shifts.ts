import type { Block } from '../en/block';

export const blockShifts: Block['shifts'] = {
  label: '九個平移、四個頭：混合各格的矩陣',
  fixed: '第 {stage} 階段的 3×3 卷積：九個矩陣，對每張圖都一樣',
  computed: '第 {stage} 階段、第 {layer} 層的注意力：四個矩陣，由圖片算出',
  shift: '平移 {rows} 列、{columns} 行',
  head: '第 {head} 個頭',
  range: '，最大 {greatest}',
  picture: '圖片',
  axes: '{cells}×{cells}：每一列是一個要算出的格子，每一行是一個被讀取的格子。',
  elsewhere:
    '上面的大圖現在是第 {stage} 階段，這裡仍是第 {own} 階段，因為它的矩陣夠小，看得清楚；換成第 {stage} 階段，每個矩陣會是 {cells}×{cells}。',
  entropy: '各列的熵平均是上限的 {entropy}。',
  changed:
    '與「{name}」相比：四個頭的 {total} 個權重裡，有 {moved} 個變動超過 0.01；九個平移的 {shifts} 個元素，一個也沒有變。',
  same: '換一張圖看看：只有下面那一排會變。',
  example: '這幾張圖是預先算好的；要看別的圖，請在上面那張大圖的下方啟動模型。',
};
