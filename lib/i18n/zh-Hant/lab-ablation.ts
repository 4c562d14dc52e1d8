import type { LabAblation } from '../en/lab-ablation';

export const labAblation: LabAblation = {
  waiting: '模型執行之後，這裡會顯示每種設定改變了什麼。',
  heading: '答案仰賴什麼',
  lead: '改變某個區塊的注意力，網路就會重新作答。',
  block: '階段 {stage} 的注意力',
  blockShort: '階段 {stage}',
  modes: { trained: '依訓練結果', identity: '令 A = I', uniform: '均勻' },
  reset: '全部依訓練結果',
  asTrained: '三個區塊的注意力都依訓練結果。',
  same: '排第一的仍是{name}：依訓練結果占 {before}，現在占 {after}。全部占比之中，有 {moved} 移到了別的類別。',
  other:
    '依訓練結果，排第一的是{nameBefore}，占 {before}；現在換成{nameAfter}，占 {after}。全部占比之中，有 {moved} 移到了別的類別。',
  list: '占比變動最大的類別（百分點）',
  legendBefore: '依訓練結果',
  legendAfter: '目前的設定',
  change: '{before} → {after}',
  points: '{delta} 個百分點',
  save: {
    caption: '{picture}：{sentence}',
    numbers: '所有類別的占比：依訓練結果、目前的設定',
  },
  unnamedClass: '第 {index} 類',
  identity:
    'A = I：每個 token 只保留自己的值，區塊裡就只剩逐點（1×1）的網路；還會混合相鄰位置的，只有前面的 conv_kxk 與後面的融合卷積。',
  uniform: '均勻：每個 token 得到的都是同一槽位所有值的平均，不論它們在哪裡、內容是什麼。',
  depends:
    '這裡量的是訓練好的網路「仰賴」什麼，而不是注意力「值」多少：要知道後者，得另外訓練沒有注意力的網路。',
};
