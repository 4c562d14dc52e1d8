import type { Chart } from '../en/chart';

export const chart: Chart = {
  table: '以表格列出數字',
  thinned: '等距列出 {points} 個點當中的 {rows} 個。',
  keys: '{label}：用方向鍵逐點讀出',
  at: '{name} {value}',
  reading: '{name}：{value}',
  list: '{first} · {rest}',
};
