import type { Architecture } from '../en/architecture';

export const architectureNetwork: Architecture['network'] = {
  label: '整個網路，逐一來看',
  model: '大小',
  strip: '網路的各個部分',
  part: '{name}：{shape}，{parameters} 個參數。',
  partCost: '{name}：{shape}，{parameters} 個參數，{multiplyAdds} 次乘加。',
  attention: '含注意力',
  scale:
    '這段長度代表特徵圖邊長 {cells} 格，或 {channels} 個通道，三種大小都一樣。特徵圖的寬度往後斜畫，有縮短。',
  strideNote: '↓2：步幅 2，邊長減半。',
  marks: { convolution: '卷積', block: '區塊', head: '線性', stride: '↓{stride}' },
  parameters: '參數（千）',
  multiplyAdds: '乘加（百萬）',
  total: '合計 {total}',
  hidden: '回答下面的問題之後才顯示',
  pictures: '同一張圖片',
  picturesNote: '每個部分的通道取前三個主成分，畫成紅、綠、藍。不同特徵圖之間的顏色不能互相比較。',
  picture: '{name}：{channels} 個通道的前三個主成分，畫成顏色',
  otherSize:
    '要有權重才算得出特徵圖，目前開啟的是 {open} 的權重。{model} 的權重檔可以在實驗室裡開啟，來自你的檔案或 Hugging Face 都行；開啟之後回到這裡，在下方使用你的圖片，這一排就會換成它的特徵圖。',
  toLab: '前往實驗室',
  legend: '長條的組成，由下往上',
  steps: {
    whole: '整體',
    costs: '乘加次數',
    blocks: '三個區塊',
  },
  ticks: { whole: '整體', blocks: '區塊' },
  captions: {
    whole:
      '{model} 把 {side}×{side} 個像素變成 {classes} 個分數。它共有 {parameters} 個參數，其中{most}最多，占 {share}。',
    costs:
      '總共 {total} 百萬次乘加，{most}占了 {share}。在那裡，一個權重要在 {cells} 格上各用一次；在{other}，只用 {few} 次。',
    stem: '步幅為 2 的 3×3 卷積：每 2×2 個像素變成一格，有 {channels} 個通道。只有 {parameters} 個參數，卻已經做了 {multiplyAdds} 百萬次乘加。',
    residual:
      '一個步幅為 1 的 MV2：特徵圖維持 {side}×{side}。進出都是 {inputs} 個通道，所以輸入可以加到輸出上。',
    widening:
      '一個步幅為 1 的 MV2：特徵圖維持 {side}×{side}。{inputs} 個通道變成 {outputs} 個，所以不能相加。',
    stage2: '三個 MV2。第一個把邊長減半，變成 {side}；另外兩個的大小和通道數都不變，所以有捷徑。',
    block:
      '先由 MV2 把邊長減半，變成 {side}。接著是區塊：{slots} 個槽位各有 {tokens} 個 token，d = {width}，L = {depth}；這個階段的 {total} 百萬次乘加裡，注意力的乘法占 {products} 百萬次。',
    final: '1×1 卷積：在 {cells} 格裡，各把 {inputs} 個通道變成 {outputs} 個。',
    head: '對 {cells} 格取平均，剩下 {inputs} 個數，分類器再把它們變成 {classes} 個分數：用掉 {parameters} 的參數，卻只做 {multiplyAdds} 的乘加。',
    blocks:
      '三個區塊合起來有 {parameters} 的參數，做 {multiplyAdds} 的乘加；其中 3×3 卷積占 {full}，注意力的乘法占 {products}。',
  },
  predict: {
    prompt: '參數最多的是{most}。那麼，哪一個部分做的乘加最多？請在上方選一個。',
    right: '{name}：{total} 百萬次裡占了 {multiplyAdds} 百萬次，{share}。',
    heavy: '{name}：權重最多，但每個權重在每一格只用一次，而它的特徵圖只有 {cells} 格。',
    early: '{named}的特徵圖很大，有 {cells} 格，但在那裡工作的權重很少，只有 {parameters} 個。',
    late: '{name}：有 {parameters} 個參數，但它們只在 {cells} 個位置上工作。',
    reveal:
      '{name}：{total} 百萬次裡占了 {multiplyAdds} 百萬次，{share}。特徵圖還有 {cells} 格，而且每一格都要用上一整個區塊的權重。',
  },
};

export const architecturePanel: Architecture['panel'] = {
  part: '部分',
  unit: '{named}裡有',
  shape: '輸出',
  parameters: '參數',
  multiplyAdds: '乘加',
  total: '合計',
  caption: '{model}，{side}×{side} 像素，{classes} 個類別。正規化、激活函數與相加在這裡不計乘加。',
  units: {
    convolution: '卷積',
    mv2: 'MV2，步幅 {stride}',
    block: 'MobileViT 區塊，L = {depth}，d = {width}',
    head: '取平均與分類器',
  },
  times: '{layer} × {count}',
  layers: {
    stem: '3×3，步幅 2',
    conv1_1x1: '擴張 1×1',
    conv2_kxk: '逐通道 3×3',
    conv3_1x1: '壓縮 1×1',
    conv_kxk: '局部 3×3',
    conv_1x1: '1×1，變成 d',
    unfold: '展開',
    norm1: '正規化',
    qkv: 'Q、K、V',
    attn: 'QKᵀ 與 AV',
    proj: '投影',
    norm2: '正規化',
    fc1: 'MLP，加寬',
    fc2: 'MLP，還原',
    norm: '正規化',
    fold: '摺回',
    conv_proj: '1×1，變回 C',
    conv_fusion: '融合 3×3',
    final_conv: '1×1',
    global_pool: '對特徵圖取平均',
    fc: '分類器',
  },
  mv2: {
    label: 'MV2 的內部',
    box: '{side}²×{channels}',
    expand: '擴張 1×1：{inputs} → {hidden}',
    depthwise: '逐通道 3×3，步幅 {stride}',
    project: '壓縮 1×1：{hidden} → {outputs}',
    shortcut: {
      'same-shape': '有捷徑：步幅是 1，兩端都是 {inputs} 個通道，所以輸入會加到輸出上。',
      stride: '沒有捷徑：步幅 2 讓特徵圖減半，輸入就對不上了。',
      channels: '沒有捷徑：{inputs} 個通道進、{outputs} 個通道出，兩者不能相加。',
      both: '沒有捷徑：步幅 2 讓特徵圖減半，{inputs} 個通道又變成 {outputs} 個；輸入和輸出的大小與深度都不同。',
    },
    why: '逐通道卷積讓每個通道各有一個 3×3 卷積核，完全不混合通道：只要 {cost} 次乘加；從 {hidden} 到 {hidden} 個通道的完整 3×3 則要 {full} 次。混合通道的工作交給 1×1。最後一個 1×1 之後沒有激活函數：窄的一層會因此損失資訊。',
  },
  formula: {
    idle: '指著某一層，或用 Tab 鍵移到那裡，就會看到它的數字怎麼來的。',
    none: '{layer}：在這裡不計乘加。',
    times: '，這樣做 {count} 次',
  },
};
