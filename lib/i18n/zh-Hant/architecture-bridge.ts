import type { Architecture } from '../en/architecture';

export const architectureBridge: Architecture['bridge'] = {
  label: '串聯的區塊與並聯的橋',
  serial: 'MobileViT：串聯',
  parallel: 'Mobile-Former：並聯',
  map: '特徵圖',
  tokens: '最多 {tokens} 個 token',
  nodes: {
    local: '3×3，再 1×1',
    unfold: '展開',
    transformer: '每個槽位 N 個 token 的 transformer',
    fold: '摺回，1×1',
    fusion: '和輸入並排，融合 3×3',
    toTokens: '橋',
    mobile: 'MobileNet 的區塊',
    former: '小型 transformer',
    toMap: '橋',
  },
  ticks: { start: '設計', local: '串聯', toTokens: '並聯', compare: '比較' },
  steps: {
    start: {
      name: '兩種設計',
      caption:
        'MobileViT 把卷積和注意力排在同一條線上。Mobile-Former 則有兩條線並排：一條是特徵圖，一條是最多 {tokens} 個學出來的 token；每個區塊都用雙向的橋把兩條線連起來。',
    },
    local: {
      name: '局部',
      caption: '3×3 卷積把每一格的周圍收集進來，1×1 再把它加寬成 d。手上只有這一張特徵圖。',
    },
    attention: {
      name: '全部對全部',
      caption:
        '格子自己變成 token。在 XXS 的階段 3，{cells} 格各看 {keys} 格：兩次乘法，一層就是 {products} 百萬次乘加。',
    },
    fusion: {
      name: '回到特徵圖',
      caption: '摺回去，和輸入並排，再由第二個 3×3 融合。每一步都要等前一步做完。',
    },
    toTokens: {
      name: '特徵圖到 token',
      caption:
        '由 token 來問，特徵圖回答。同樣的特徵圖、同樣的 d，{tokens} 個查詢對 {cells} 格只要 {products} 百萬次乘加，約是串聯的 {ratio} 分之一。',
    },
    former: {
      name: 'token 之間',
      caption:
        'transformer 只看 {tokens} 個 token：不論影像多大，都是 {pairs} 對。這就是全域的視野，而且很小。',
    },
    mobile: {
      name: '特徵圖上',
      caption: '旁邊那條線上，MobileNet 的反向殘差仍舊只看局部，處理整張特徵圖。',
    },
    toMap: {
      name: 'token 到特徵圖',
      caption: '換成格子來問，token 回答：透過 {tokens} 個 token，每一格都得知整張影像的消息。',
    },
    compare: {
      name: '用數字比較',
      caption:
        '各以量測準確率的影像大小來算，{vit} 的計算量是 {former} 的 {work} 倍；後者的參數卻是前者的 {more} 倍，準確率低 {gap} 個百分點，在手機上花的時間是 {slower} 倍，因為兩條線在每座橋上都要互相等待。',
    },
  },
  caption:
    'ImageNet-1k。乘加以 224×224 像素計算，只有 MobileViT 的是本頁按照 {side}×{side} 算出來的。時間是 MobileViTv2 論文所列的 iPhone 12 數字；那篇論文也說明了原因：兩個分支彼此依賴。',
  formula: {
    serial: '串聯，每一層：',
    parallel: '經過一座橋：',
  },
};
