import type { Home } from '../en/home';

export const home: Home = {
  title: '卷積與自注意力，只差一個因子',
  preview: '卷積與自注意力，只差一個因子。',
  lead: '把影像的每個視窗寫成一列，乘上卷積核，再摺回平面，這就是卷積。只要在前面多乘一個由視窗自己算出來的矩陣，每個輸出就看得見整張影像。MobileViT 是為手機設計的視覺網路，它換掉的正是這一步。',
  figure: {
    label: '3×3 輸入上的卷積，以及在前面放進注意力的同一段路',
    unfold: '展開',
    fold: '摺回',
    convolution: '卷積：固定不變',
    attention: '注意力：由 X 算出',
    reach: '取決於 X 的 {total} 格中的 {count} 格',
    lambda: 'λ：從 A = I 到 softmax',
    far: '遠處角落 x₉',
    reset: '還原 X',
    beyond: '{value} 超出 −{limit} 到 {limit} 的範圍，這一格仍是 {now}。',
    hint: '指向 X 或 Y 的一格看看。X 的每一格都能改。',
    keyframes: {
      unfold: '展開',
      multiply: '相乘',
      insert: '放進 A',
      open: '打開 λ',
      far: '改動遠處',
    },
    captions: {
      unfold:
        '{size}×{size} 的視窗在 X 上滑動，每停一處，就把窗裡的數字寫成 U 的一列。停了 {count} 處，就有 {count} 列。',
      multiply:
        'U 的每一列乘上 w，得到 y 的一個數；第一個是 {sum} = {first}。把 y 摺回平面，就是卷積的結果。',
      insert: '在 U 前面放進 A，先讓它是單位矩陣。什麼都沒變：y 依然是 {values}，一個位元都不差，還是卷積。',
      open: 'A 從對角線展開成 softmax(U\u00a0Uᵀ\u00a0∕\u00a0√{d})，每個輸出都讀到每個視窗：λ = 1 時，y₁ 從 {from} 變成 {to}，它那一列亮起的格子從 {few} 格增為 {all} 格。',
      far: 'x₉ 從 {from} 變成 {to}。T 不動，卷積的 y₁ 仍是 {convolution}；A 動了，注意力的 y₁ 也跟著從 {before} 變成 {after}。',
      farSame:
        '試著改動 x₉，它不在 y₁ 的視窗裡。T 不會動，卷積的 y₁ 會停在 {convolution}；注意力的 y₁ 現在是 {before}，一定會動，因為 A 由整個 X 算出。',
    },
  },
  reading: {
    title: '既看全域，也看內容',
    swap: '[w] 管的是視窗「裡面」，權重一旦訓練好就固定不變；[A] 管的是視窗「之間」，權重由這些視窗自己決定。卷積，就是 [A] 恰好是單位矩陣、視窗之間互不相聞的情形。',
    honest:
      '這只是個玩具，每個數字都小到可以親手驗算。真正的 MobileViT 裡，圖塊並不重疊，token 是像素，注意力只在不同圖塊中位置相同的像素之間計算，前後再由卷積核混合鄰近的像素。各章從這個玩具出發，最後談到 MobileViT 有何不同；實驗室裡跑的，就是真正的網路。',
  },
  path: {
    title: '從這裡出發',
    convolution: {
      title: '把卷積展開',
      text: '滑動視窗、攤成矩陣、相乘、摺回。換卷積核、改步幅、加填補，看看各要付出什麼代價。',
    },
    attention: {
      title: '換上注意力',
      text: '列變成 token，各有查詢、鍵與值。親手把卷積變成注意力，再試試自己當那個矩陣。',
    },
    patches: {
      title: '圖塊、槽位與 token',
      text: 'MobileViT 自己的展開，把像素發成四個序列。看看為什麼不必複製、順序怎麼保得住，打亂之後又會變什麼。',
    },
    block: {
      title: '攤開一個區塊',
      text: '整個區塊畫在同一張圖上，從第一個卷積走到最後一個，張量全部來自真正的模型，可以一路放大到一個分數。',
    },
    architecture: {
      title: '整個網路',
      text: '從頭到尾按比例畫出。把注意力往前面的階段移，看計算量怎麼暴增；再和 Mobile-Former 並排比較。',
    },
    receptiveField: {
      title: '一個單元看得到多遠',
      text: '感受野隨著卷積核一步步變大，直到注意力一次打開整張圖；最後量一量，真正傳得到的有多少。',
    },
    training: {
      title: '它是怎麼訓練的',
      text: '把訓練配方畫成可以動手調的圖：學習率、標籤平滑、權重的移動平均，以及會變換圖片大小的多尺度取樣器。',
    },
    results: {
      title: '和別的網路比',
      text: '論文的每一項領先，都在同一張圖上還原成算式；再把重新訓練過的對手換上去，看看領先還剩多少。',
    },
    latency: {
      title: '運算比較少，時間卻比較多',
      text: '一個裝置一個裝置地看延遲表，每個原因都有示範，再用碼錶在你自己的裝置上跑這些網路。',
    },
    lab: {
      title: '拆開真正的網路',
      text: '訓練好的 MobileViT 就在你的瀏覽器裡執行。給它一張圖，指向任何一個像素，看它注意著哪裡。圖片不會離開你的裝置。',
    },
  },
};
