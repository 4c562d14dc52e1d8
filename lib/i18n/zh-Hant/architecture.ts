import type { Architecture } from '../en/architecture';

export const architecture: Architecture = {
  metaTitle: '整個網路',
  metaDescription:
    '按比例畫出從頭到尾的 MobileViT：參數放在哪裡、乘加花在哪裡、為什麼只有最後三個階段用上注意力；旁邊再放上 Mobile-Former 的做法。',
  title: '整個網路',
  lead: '從像素到類別分數共八個部分，其中三個含有 MobileViT 區塊。權重放在哪裡、計算花在哪裡，注意力又為什麼不早一點開始。',
  short: {
    stem: '起始',
    stage1: '1',
    stage2: '2',
    stage3: '3',
    stage4: '4',
    stage5: '5',
    final: '1×1',
    head: '分類',
  },
  names: {
    stem: 'stem 卷積',
    stage1: '階段 1',
    stage2: '階段 2',
    stage3: '階段 3',
    stage4: '階段 4',
    stage5: '階段 5',
    final: '最後的 1×1',
    head: '分類頭',
  },
  named: {
    stem: 'stem 卷積',
    stage1: '第 1 階段',
    stage2: '第 2 階段',
    stage3: '第 3 階段',
    stage4: '第 4 階段',
    stage5: '第 5 階段',
    final: '最後的 1×1 卷積',
    head: '分類頭',
  },
  pieces: {
    convolution: '區塊以外的卷積',
    full: '區塊：3×3 卷積',
    pointwise: '區塊：1×1 卷積',
    linear: '區塊：transformer 的線性映射',
    products: '區塊：注意力的兩次乘法，QKᵀ 與 AV',
    classifier: '分類器',
  },
  trouble: {
    label: '手機上的 ViT：已發表的數字',
    model: '網路',
    parameters: '參數（百萬）',
    multiplyAdds: '乘加（百萬）',
    accuracy: 'Top-1（%）',
    augmentation: '資料擴增',
    time: 'iPhone 12（毫秒）',
    basic: '基本',
    advanced: '進階',
    unknown: '未說明',
    missing: '未提供',
    counted: '{value}（本頁計算）',
    caption:
      'ImageNet-1k。基本：隨機裁切縮放與水平翻轉；進階：再加上 MixUp、CutMix、RandAugment 之類的方法。乘加以 224×224 像素計算，只有 MobileViT 的是本頁按照它量測準確率的 {side}×{side} 算出來的。',
    device: '時間是在神經網路引擎上處理一張影像所花的時間。',
    sources: '數字的出處',
    source: '{model}：{source}。',
    timeSource: '{model} 的時間：{source}。',
    says: 'DeiT-Tiny 用了 {parameters} 百萬個參數，準確率卻比 {others} 百萬個參數的 MobileNetV3-Large 低 {gap} 個百分點，乘加則是後者的 {ratio} 倍。其中有 {augmentation} 個百分點要靠進階的資料擴增才拿得到。在手機上，它花的時間是 MobileNetv2 的 {slower} 倍，而後者的準確率還高出 {ahead} 個百分點。',
    answer:
      'MobileViT-XS 只用 {parameters} 百萬個參數和基本的資料擴增，就達到 {accuracy}%。不過它並沒有比 MobileNetv2 快：花的時間是後者的 {slower} 倍。',
  },
  network: {
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
    onlyXxs: '本站只附上 XXS 的權重，所以也只有 XXS 的特徵圖可看。',
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
  },
  panel: {
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
  },
  move: {
    label: '把區塊放到別的階段',
    model: '大小',
    side: '影像',
    sideValue: '{side} × {side} 像素',
    stageLabel: '階段 {stage} 放區塊',
    map: '{side}² 格',
    tokens: 'N：{tokens}',
    back: '回到論文的配置',
    total: '{total} 百萬次乘加，是原本 {published} 百萬次的 {ratio} 倍。',
    totalSame: '{total} 百萬次乘加：就是論文裡的網路。',
    matrix: '單獨一層的注意力矩陣',
    rule: '論文在階段 1 和階段 2 沒有放區塊。這裡假設放進去的區塊有 L = {depth} 層，token 寬度是該階段通道數的兩倍，d = {widths}：都不超過階段 3 的 {width}。',
    rest: '其餘所有部分',
    bars: '各階段的乘加',
    legend: '長條的組成',
    value: '{value} 百萬',
    none: '沒有區塊',
    formula: '階段 {stage} 的注意力乘法，{depth} 層合計：',
  },
  share: {
    label: '區塊占了多少',
    parameters: '參數',
    multiplyAdds: '乘加',
    bar: '{model}，{what}：{parts}',
    item: '{piece} {share}',
    says: '在 XXS 裡，階段 3 的區塊有 {block} 個參數；同樣的位置如果只放一個 3×3 卷積，只需要 {convolution} 個權重。',
    rows: {
      blocks: {
        parameters: '三個區塊占全部參數',
        multiplyAdds: '三個區塊占全部乘加',
      },
      full: '其中的 3×3 卷積占全部乘加',
      products: '其中注意力的乘法占全部乘加',
    },
  },
  bridge: {
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
          '由 token 來問，特徵圖回答。同樣的特徵圖、同樣的 d，{tokens} 個查詢對 {cells} 格只要 {products} 百萬次乘加，少了 {ratio} 倍。',
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
          '{former} 的計算量只有 {vit} 的 {work} 分之一，參數卻是 {more} 倍，準確率低 {gap} 個百分點；在手機上花的時間是 {slower} 倍，因為兩條線在每座橋上都要互相等待。',
      },
    },
    caption:
      'ImageNet-1k。乘加以 224×224 像素計算，只有 MobileViT 的是本頁按照 {side}×{side} 算出來的。時間是 MobileViTv2 論文所列的 iPhone 12 數字；那篇論文也說明了原因：兩個分支彼此依賴。',
    formula: {
      serial: '串聯，每一層：',
      parallel: '經過一座橋：',
    },
  },
  check: {
    questions: [
      {
        question: '階段 5 的參數最多，階段 3 的乘加卻最多。為什麼不是同一個階段？',
        options: [
          {
            text: '注意力的乘法不用參數，而階段 3 的注意力乘法最多',
            why: '它們確實沒有參數，階段 3 也確實做得最多。但就算把它們拿掉，階段 3 還是第一：光是它的卷積和線性映射，就比其他任何階段都多。',
          },
          {
            text: '一個權重只算一次參數，卻要在每一格各用一次',
            why: '卷積和線性映射的每個權重，在每一格都要用一次：階段 3 是 1,024 次，階段 5 是 64 次。階段 5 的權重是三倍，格數卻只有十六分之一。',
          },
          {
            text: '階段 5 的層數比較少',
            why: '它有三層 transformer，階段 3 只有兩層。',
          },
        ],
      },
      {
        question: '影像從 256×256 變成 512×512，注意力的兩次乘法會變成幾倍？',
        options: [
          { text: '4 倍', why: '卷積是這樣：它跟格數成正比。' },
          {
            text: '16 倍',
            why: '每張特徵圖的格數變成四倍，每個槽位的 token 也變成四倍，而這兩次乘法跟 token 數的平方成正比。',
          },
          {
            text: '2 倍',
            why: '邊長確實是兩倍。但 token 鋪滿的是面積，而且每一個都要和同槽位的所有 token 相遇。',
          },
        ],
      },
      {
        question: '「MobileViT 的區塊很輕，因為注意力取代了卷積。」哪裡不對？',
        options: [
          {
            text: '沒有不對，想法就是這樣',
            why: '被換掉的只是展開與摺回之間的那一次乘法。它的前後還有兩個完整的 3×3 卷積，那是 MobileNetv2 裡沒有的。',
          },
          {
            text: '注意力從來不會比 3×3 卷積便宜',
            why: '在階段 4 和階段 5 就比較便宜：分別是 0.62 倍和 0.48 倍，注意力那一章算過。',
          },
          {
            text: '區塊保留了兩個完整的 3×3 卷積，它們的乘加比注意力的乘法還多',
            why: '三種大小都是如此，而且大部分的參數都在區塊裡。網路之所以小，是因為又淺又窄，不是因為區塊很輕。',
          },
        ],
      },
      {
        question: '階段 2 的第二個 MV2 有捷徑，第一個卻沒有，為什麼？',
        options: [
          {
            text: '第一個讓特徵圖減半，又改變了通道數，輸入和輸出對不起來',
            why: '要相加，形狀就得相同。ResNet 會用投影硬把它對齊，這裡不這麼做：就是沒有捷徑。',
          },
          {
            text: '捷徑只有在深層才值得',
            why: 'XXS 的階段 1 就有一個。決定的是形狀：步幅為 1，而且通道數相同。',
          },
          {
            text: '步幅 2 會遺失資訊，捷徑剛好可以補回來',
            why: '也許可以，但輸入的格數是輸出的四倍，根本加不上去。',
          },
        ],
      },
    ],
  },
};
