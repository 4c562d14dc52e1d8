import type { Block } from '../en/block';
import { blockCheck } from './block-check';
import { blockShifts } from './block-shifts';

export const block: Block = {
  title: 'MobileViT 區塊',
  metaTitle: 'MobileViT 區塊，攤開每一個數字',
  metaDescription:
    '把一個 MobileViT 區塊畫在同一張圖上：3×3、1×1、展開、transformer 層、摺回、1×1、串接、3×3。真實模型的每個張量都用同一個比例畫出，每個運算都附上成本，還能一路放大到一個分數，以及算出它的兩個向量。',
  lead: '先做一次局部卷積，展開，經過幾層 transformer，摺回，再用一次卷積融合。這裡把整個區塊攤開來：數字全部來自實際運行的模型，一個小方格就是一個數。',

  figure: {
    label: 'MobileViT 區塊的全圖',
    canvas: '區塊裡的運算，依執行順序排列',
    hint: '用左右方向鍵一步步走；↑、↓ 可以走遍所有運算，包括後面幾層的。按 + 與 − 縮放，按 0 回到目前的步驟，Shift 加方向鍵移動畫面。點一下某一列，就改為追蹤那一格。',
    loading: '數字正在送達。',
    scale: '在每個張量裡，一個小方格都是一個數。',

    stages: {
      label: '第幾階段的區塊',
      says: '{height}×{side} = {cells} 格，C = {channels} 個通道；四條序列各有 N = {tokens} 個 token，d = {width}；L = {layers} 層。',
      reading: '第 {stage} 階段的區塊正在送達。',
    },
    sketch: {
      says: '這個區塊太大，範例只附上每個張量的圖，以及其中一格的全部數字：第 {row} 列、第 {column} 行。其餘的都要靠實際運行的模型。',
      follow: '追蹤第 {row} 列、第 {column} 行',
      scale: '每一列只有一個深淺，代表它的強度；範例裡有數字的只有一列。',
      elsewhere:
        '範例裡只有一個查詢的分數，屬於第 {row} 列、第 {column} 行那一格。請改為追蹤那一格，或使用自己的圖片：模型運行之後，哪一格都看得到。',
      difference: '逐一相減要靠實際運行的模型。',
      noVector: '範例裡沒有這個鍵的向量，要靠實際運行的模型才看得到。',
      keys: '{tokens} 個鍵裡，範例附上了其中 {count} 個的向量：分數最高的幾個，以及這一格自己的。',
    },
    missing: '範例裡沒有',
    inLayer: '第 {layer} 層：{name}',
    layer: '第 {layer} 層',
    residual: '殘差',
    shortcut: '捷徑',

    cell: {
      label: '追蹤的格子',
      surface: '圖片，依區塊的格子切開',
      role: '格子圖',
      hint: '用方向鍵逐格移動。',
      says: '第 {row} 列、第 {column} 行：在圖塊裡是 {mark}，所以屬於槽位 {slot}，是 {tokens} 個 token 中的第 {token} 個。',
      marks: ['●（左上）', '■（右上）', '▲（左下）', '◆（右下）'],
    },
    head: '注意力頭',
    view: {
      label: '檢視',
      nearer: '放大',
      farther: '縮小',
      whole: '整個區塊',
      follow: '回到目前的步驟',
      number: '每個數 {pixels} px',
    },

    sheets: {
      entry: '輸入',
      local: '3×3 之後',
      wide: 'token 圖',
      unfolded: '展開',
      norm1: '正規化',
      q: '查詢 Q',
      k: '鍵 K',
      v: '值 V',
      scores: '分數',
      weights: '權重 A',
      mix: '混合',
      attn: '投影',
      sum: '相加',
      norm2: '正規化',
      hidden: '隱藏層',
      mlp: 'MLP 輸出',
      out: '層輸出',
      norm: '正規化',
      folded: '摺回',
      projected: '1×1 之後',
      concat: '串接',
      block: '輸出',
    },

    short: { unfold: '展開', fold: '摺回', concat: '串接' },

    operations: {
      local: '3×3 卷積、批次正規化、SiLU',
      widen: '1×1 卷積，變成 token 的寬度',
      unfold: '把特徵圖展開',
      norm1: '注意力之前的層正規化',
      qkv: '查詢、鍵、值',
      scores: '計算分數',
      softmax: 'softmax，化成權重',
      mix: '混合各個值',
      project: '輸出投影',
      add1: '繞過注意力的殘差',
      norm2: 'MLP 之前的層正規化',
      expand: 'MLP 前半：加寬，SiLU',
      reduce: 'MLP 後半：回到 d',
      add2: '繞過 MLP 的殘差',
      norm: '最後一層之後的層正規化',
      fold: '把 token 摺回特徵圖',
      narrow: '1×1 卷積回到原來的通道數、批次正規化、SiLU',
      concat: '與捷徑串接',
      fuse: '3×3 融合、批次正規化、SiLU',
    },

    stops: {
      start: '整個區塊',
      end: '再看一次整個區塊',
      waiting: '這一步的數字正在送達。',
    },
    ticks: {
      whole: '全圖',
      in: '進入',
      attention: '注意力',
      mlp: 'MLP 與殘差',
      layers: '其餘各層',
      out: '出來',
    },

    captions: {
      start:
        '每個張量都是一張表：{height}×{side} 的特徵圖有 {cells} 格，一格一列，共 {cells} 列；每個通道一行。框起來的那一列，就是你追蹤的格子。',
      local:
        '取第 {row} 列、第 {column} 行周圍的 {read} 格，連同全部 {channels} 個通道，與一個卷積核相乘再加總，得到一個新的數。{channels} 個卷積核，就讓每一格有 {channels} 個數。',
      widen:
        '每一格的 {channels} 個通道變成一個 token 的 d = {width} 個數。沒有偏差項、沒有正規化、沒有激活函數，格子之間也互不相見。',
      unfold:
        '什麼都沒有算：各列依照在 2×2 圖塊裡的位置，分成四條長度 N = {tokens} 的序列。你的格子是 {mark}，排在槽位 {slot} 的第 {token} 個 token。',
      norm1:
        '每個 token 的 {width} 個通道先化成平均 0、變異數 1，再乘上、加上學來的數。你的 token 長度原本是 {before}，現在是 {after}。',
      qkv: '三次 {width}×{width} 的乘法，讓每個 token 有查詢、鍵與值。{heads} 個注意力頭各分到其中 {dh} 個通道。',
      scores:
        '第 {head} 個頭拿你的 token 的查詢，與同槽位的 {tokens} 個鍵一一相乘。除了自己，分數最高的是 token {key}：除以 √{dh} 之後是 {score}。',
      softmax:
        '每一列的 {tokens} 個分數化成總和為 1 的權重。token {key} 分到 {weight}，自己分到 {own}；平均分配的話是 {even}。',
      mix: '每個頭各用自己的權重，收集同槽位的值。你的 token 混合後的長度是 {after}；其他槽位的 token 完全沒有參與。',
      project:
        '四個頭的結果並排放好，再經過一次 {width}×{width} 的乘法，讓它們彼此混合。長度從 {before} 變成 {after}。',
      add1: '注意力的結果（長度 {added}）加到原來的 token（長度 {before}）上，得到 {after}。原來的 token 還留在這個和裡面。',
      norm2: '進入 MLP 之前，再做一次層正規化。長度從 {before} 變成 {after}。',
      expand: '每個 token 各自加寬成兩倍，{hidden} 個數，再經過 SiLU。token 在這裡互不相見。',
      reduce: '再回到 d = {width}。這一層的參數有 {mlpShare} 在 MLP 裡。',
      add2: '第二個殘差把長度 {added} 加到長度 {before} 上，得到 {after}。這一層到此結束。',
      layer: '同樣的十一個運算，換一組權重。你的 token 進來時長度是 {before}，出去時是 {after}。',
      norm: '{layers} 層走完之後，再做一次層正規化：長度從 {before} 變成 {after}。',
      fold: '每個 token 都回到原處：槽位 {slot} 的 token {token}，又是第 {row} 列、第 {column} 行。什麼都沒有算。',
      narrow: '1×1 卷積加上批次正規化與 SiLU，把 {width} 個數帶回 {channels} 個通道，和進入區塊時一樣寬。',
      concat:
        '把當初進入區塊的特徵圖放在旁邊，{channels} + {channels} 個通道。這裡並沒有相加，要取用哪一邊，由下一個運算決定。',
      fuse: '完整的 3×3 卷積讀取 {read} 格的全部 {both} 個通道。相鄰的格子分屬不同槽位，到這裡才又見面。',
      end: '一共 {operations} 個運算、{parameters} 個參數、{multiplyAdds} 次乘加。兩個 3×3 卷積占了參數的 {convShare}；注意力本身的兩次乘法占計算量的 {attentionShare}。',
    },

    predict: {
      question: '特徵圖有 {cells} 格。第 {row} 列、第 {column} 行那一格的查詢，接下來要和幾個鍵相乘？',
      right: '{tokens} 個，每個圖塊一個。只有在圖塊裡同樣位於 {mark} 的格子，才在同一條序列裡。',
      wrong: '看看那四條序列：token 只會遇到自己那條序列裡的鍵（包括自己的），別的都遇不到。',
      wrongAll: '{cells} 是特徵圖全部的格子。但展開已經把它們分成四條序列，注意力只在其中一條裡面進行。',
      reveal: '{tokens} 個。{cells} 格分成了四條序列，查詢只和自己那條序列的鍵相乘。',
    },

    facts: {
      label: '這個運算的數字',
      shape: '形狀',
      parameters: '參數',
      multiplyAdds: '乘加',
      none: '沒有',
      share: '{value}（占區塊的 {share}）',
      formula: '算式',
    },
    change: {
      label: '在這張圖上：每一格的強度，也就是該列的均方根',
      before: '之前',
      after: '之後',
      difference: '之後 − 之前',
      resized: '特徵圖為了展開而調整過大小，無法逐格相減。',
      values: '逐一相減，差值的均方根是 {rms}；原來的數是 {before}。',
      moved: '把每一列放回原位之後，最大的差是 {greatest}：除了順序，什麼都沒有變。',
      beside: '兩半與各自的來源相比，最大的差是 {greatest}：什麼都沒有算。',
      shares: '分數可以是任何數，權重則是 1 的分配。逐一相減沒有意義。',
      others: '各行已經是不同的軸，逐一相減沒有意義；能比較的只有每一格有多強。',
      scores: '分數屬於一對 token，不屬於某個通道，沒有可以相減的對象。',
    },
    score: {
      label: '一個分數，以及算出它的兩個向量',
      text: '第 {head} 個頭：第 {row} 列、第 {column} 行那一格的查詢，與同槽位的一個鍵，各有 {dh} 個數。',
      key: '誰的鍵',
      token: 'token {token}（第 {row} 列、第 {column} 行）',
      itself: 'token {token}（這一格自己）',
      strips: '查詢、鍵，以及它們的乘積',
      reading: '通道 {channel}：{q} × {k} = {product}',
      result: 'q·k = {sum}，除以 √{dh} 得到 {score}。softmax 把它化成 {weight}。',
      exact: '這是由這兩個向量當場算出來的；分數表裡的數是 {kept}。',
      engine: '模型自己的權重是 {kept}；頁面由這些分數算出的是 {weight}。',
    },
  },

  shifts: blockShifts,
  check: blockCheck,
};
