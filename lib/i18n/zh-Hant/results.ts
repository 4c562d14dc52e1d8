import type { Results } from '../en/results';

export const results: Results = {
  title: '和別的網路比',
  lead: 'MobileViT 宣稱的每一項領先，都是兩個印出來的數字相減。這裡把算式一條一條畫出來，再問一個算式答不了的問題：除了網路，還有什麼不一樣？',
  metaTitle: 'MobileViT 的結果，一項一項看',
  metaDescription:
    'MobileViT 與輕量、大型卷積網路及各種 ViT 的比較：準確率對參數量，每一項宣稱都畫成它的算式；再看對照的網路重新訓練之後，領先還剩多少。',

  groups: {
    light: '輕量卷積網路',
    heavy: '大型卷積網路',
    basic: 'ViT，基本資料擴增',
    advanced: 'ViT，進階資料擴增',
    mobileformer: 'Mobile-Former',
    mobilevit: 'MobileViT',
  },

  chart: {
    parameters: '參數量（百萬，對數）',
    top1: 'Top-1（%）',
    map: 'COCO 的 mAP（%）',
    miou: 'PASCAL VOC 的 mIoU（%）',
    terms: {
      hint: '指向任何一個記號，或用方向鍵，就能讀出它的數字。',
      name: '網路',
      group: '組別',
      source: '出處',
    },
    basic: '基本資料擴增',
    advanced: '進階資料擴增',
    unknown: '未說明資料擴增',
    variant: '由數字推斷為 {variant}',
    list: '{first}，{rest}',
    sources: '出處：',
  },

  arithmetic: {
    label: '算式',
    none: '這一步沒有算式。',
    points: '個百分點',
    times: '倍的參數量',
    minus: '減',
    over: '除以',
    difference: '{first} − {second} = {result}',
    ratio: '{first} ÷ {second} = {result}',
  },

  claims: {
    label: '準確率對參數量，一項一項看',
    chartLabel: 'ImageNet-1k 的 Top-1 準確率對參數量',
    filter: '組別',
    group: '{group}（{count}）',
    asStep: '回到這一步的組別',
    everything: '全部顯示',
    ticks: {
      light: '輕量卷積',
      heavy: '大型卷積',
      basic: 'ViT',
      advanced: '所有 ViT',
      mobileformer: '全部',
    },
    names: {
      light: '輕量卷積網路',
      mnv2: '與 MobileNetv2 相比',
      shuffle: '與 ShuffleNetv2 相比',
      mnv3: '與 MobileNetv3 相比',
      heavy: '大型卷積網路',
      b0: '與 EfficientNet-B0 相比',
      basic: 'ViT，基本資料擴增',
      augmentation: 'DeiT 和自己相比',
      deit: '與 DeiT 相比',
      smaller: '比 DeiT 小多少',
      advanced: '所有印出數字的 ViT',
      mobileformer: 'Mobile-Former',
      all: '全部',
    },
    captions: {
      light:
        '{count} 個輕量卷積網路，參數量從 {least} 到 {greatest} M，用基本資料擴增訓練；旁邊是 MobileViT。',
      mnv2: '{firstName} 是 {first}%，{secondName} 是 {second}%：差 {result} 個百分點，參數量則是 {firstSize} M 對 {secondSize} M。',
      shuffle: '{secondName} 和 {firstName} 一樣大，都是 {secondSize} M，卻低了 {result} 個百分點。',
      mnv3: '{secondName} 是五個裡最低的，這項領先也最大：{result} 個百分點。',
      heavy:
        '{count} 個網路，參數量從 {least} 到 {greatest} M。{largest} 的大小是 {firstName} 的 {times} 倍，準確率反而較低。',
      b0: '大小幾乎相同，{firstName} 比 {secondName} 高 {result} 個百分點。最常被引用錯的就是這一項。',
      basic:
        '{count} 個 ViT，和 MobileViT 一樣只用隨機裁切與翻轉來訓練。其中的 DeiT 參數量 {size} M，準確率 {top1}%。',
      augmentation: '同一個 DeiT，大小不變，改用進階資料擴增：多了 {result} 個百分點，一層都沒有動。',
      deit: '即使對上這個變強的 DeiT，只用基本資料擴增的 {firstName} 仍然領先 {result} 個百分點。',
      smaller:
        '而且 {secondName} 的參數量是 {second} M，{firstName} 是 {first} M，相差 {result} 倍。在這條軸上，倍數就是長度。',
      advanced:
        '{count} 個用進階資料擴增的 ViT，最好的是 {bestTop1}%。內文提到的 {unprinted} 沒有印出數字，圖上也就沒有記號。',
      mobileformer:
        'Mobile-Former 名字裡的數字是乘加次數，以百萬計；它省的是這個，不是參數量。{best} 高過 MobileViT-S，參數量是後者的 {times} 倍。',
      all: '有印出數字的 {total} 個網路都在這裡。自己選要看哪幾組，再逐一讀出每個記號。',
    },
    unprinted: '{first} 和 {second}',
    predict: {
      prompt: 'DeiT 用基本資料擴增訓練，準確率是 {top1}%。同一個網路改用進階資料擴增，會多幾個百分點？',
      right: '從 {second}% 到 {first}%：光是換配方就多了 {result} 個百分點。',
      tooFew: '不只這麼多。',
      tooMany: '沒有這麼多。',
      wrong: '請填一個數字：多幾個百分點。',
      reveal: '從 {second}% 到 {first}%：光是換配方就多了 {result} 個百分點，一層都沒有改。',
    },
  },

  swap: {
    label: '對照的網路，以及重新訓練過的它們',
    inPaper: '論文裡比較過的',
    fullWidth: '它們的全寬版本，論文沒有拿來比較',
    against: '{size} M，對上 {rival}（{top1}%）',
    version: '{name} 用哪個版本',
    option: '{top1}%，{version}',
    presets: '一次全換',
    printed: '論文比較時的版本',
    alike: 'MobileViT 作者重新訓練的版本',
    best: '各自最好的版本',
    versions: {
      printed: '論文比較時的',
      original: '最初公開的',
      ported: 'TensorFlow 的權重，timm 測試',
      autoAugment: '同上，AutoAugment',
      sameAuthor: 'MobileViTv2 論文列出的',
      ownSampler: 'MobileViT 論文，多種尺寸',
      cvnets: 'MobileViT 作者',
      mnv4: 'MobileNetV4 作者',
      randAugment: 'timm，RandAugment',
      lamb: 'timm，LAMB',
      long: 'timm，{epochs} 輪，{px} px',
    },
    axis: 'Top-1（%）',
    ahead: 'MobileViT 領先',
    behind: 'MobileViT 落後',
    points: '{gap} 個百分點',
    was: '原本是 {gap}',
    legend: {
      chosen: '選定的版本',
      other: '其他版本',
      rival: 'MobileViT',
    },
    source: '出處：',
    verdicts: {
      strong: '領先有一大部分來自配方：{names}，重新訓練後是 {gains} 個百分點。',
      mild: '有一小部分來自配方：{names}，{gains} 個百分點。',
      none: '完全不是來自配方：{names}，{gains} 個百分點。',
    },
    names: '{first} 和 {rest}',
    gains: '{first}、{rest}',
    rule: '判斷的依據，是最接近 MobileViT 的那份配方：作者自己重新訓練過的就用它，沒有的話用最好的版本，但不計放大測試影像的。「一大部分」指至少多 {margin} 個百分點，也就是上面幾項領先裡最小的一項；「完全不是」指落在同一份配方兩次訓練可能相差的正負 {noise} 之內，或更低（<cite>）。這幾句不計全寬版本。',
  },

  count: {
    label: 'MobileViT-XS 的計算量：誰算的，在哪個尺寸',
    who: '誰算的',
    px: '影像邊長（px）',
    cost: '乘加（百萬次）',
    paper: '論文',
    timm: 'timm',
    scaled: 'timm，按面積換算',
    ours: '本站',
    withoutAttention: '本站，不計注意力的兩個乘積',
    tested: '它的準確率 {top1}% 是在 {px} px 測的',
    unexplained: '乘加次數大致隨影像面積增加。論文的數字比這還低；它的計算方式漏算了什麼，並不清楚。',
    explained:
      '乘加次數大致隨影像面積增加。論文的數字比這還低。它沒有說明略去了什麼；而我們自己的計算，不計注意力的兩個乘積，四捨五入到論文的位數，正好相同。',
    sources: '出處：',
  },

  newer: {
    label: 'MobileNetV4，看它用了什麼來訓練',
    name: '網路',
    parameters: '參數量（M）',
    cost: '乘加（M）',
    alone: '只用 ImageNet-1k（%）',
    distilled: '有老師網路（%）',
    pretrained: '再加 JFT 預訓練（%）',
    plot: 'Top-1（%）',
    none: '–',
    sources: '出處：',
  },

  transfer: {
    label: '以 MobileViT 為骨幹',
    detection: '偵測，COCO，影像 {px} px',
    segmentation: '分割，PASCAL VOC，影像 {px} px',
    claim: '比較',
    none: '不比較',
    choose: '選一對網路，就會列出算式。',
    pair: '{first} 與 {second}',
    groups: { light: '輕量卷積網路', heavy: '大型卷積網路', mobilevit: 'MobileViT' },
    head: '接上 {head}',
    cost: '乘加 {millions} 百萬次',
    sources: '出處：',
  },

  parts: {
    label: 'MobileViT-S 的幾項選擇，逐一測量',
    top1: 'Top-1（%）',
    change: '變化',
    patch: '各階段的圖塊邊長',
    patchCaption: '圖塊大小',
    latency: '毫秒（手機）',
    smoothingCaption: '標籤平滑與權重平均',
    smoothing: '平滑',
    average: '平均',
    shortcutCaption: '區塊的捷徑',
    shortcut: '捷徑',
    yes: '有',
    no: '無',
    sources: '出處：',
  },

  check: {
    questions: [
      {
        question: '「MobileViT 比 EfficientNet 高 {ratio} 個百分點。」錯在哪裡？',
        options: [
          {
            text: '那是和 DeiT 的大小比例；對 EfficientNet-B0 的領先是 {b0Gap} 個百分點',
            why: '沒錯。一個是 {deitSize} M 除以 {xsSize} M，另一個是 {sTop1} 減 {b0Top1}。',
          },
          {
            text: '沒有錯，表裡就是這樣',
            why: '表裡是 {sTop1} 和 {b0Top1}，相差 {b0Gap}。',
          },
          {
            text: 'EfficientNet 其實比 MobileViT 好',
            why: '照印出來的數字並不是。不過訓練 {longEpochs} 輪的 B0 確實高出 {b0LongLead}。',
          },
        ],
      },
      {
        question: '用 MobileViT 作者自己的程式重新訓練對照的網路，哪一項領先最不受影響？',
        options: [
          {
            text: '對 MobileNetv1 的領先',
            why: '這一項縮得最多：從 {v1Gap} 到 {v1After} 個百分點。',
          },
          {
            text: '對 MobileNetv2 的領先',
            why: '縮了一點：從 {v2Gap} 到 {v2After} 個百分點。',
          },
          {
            text: '對小型 MobileNetv3 的領先',
            why: '沒錯。甚至從 {v3Gap} 增加到 {v3After} 個百分點：那個網路用這份配方，並沒有比用自己的配方好。',
          },
        ],
      },
      {
        question: '為什麼 {paperGiga} G FLOPs 不該和 {xsTop1}% 並列？',
        options: [
          {
            text: '計算時網路先剪枝過',
            why: '網路是同一個，不同的是影像。',
          },
          {
            text: '計算量是在 {paperPx} px 算的，準確率是在 {testedPx} px 測的',
            why: '沒錯。在 {testedPx} px，別人算出來約是 {timmGiga} G。',
          },
          {
            text: 'FLOPs 和準確率的單位不同',
            why: '單位確實不同；但只要是同一張影像的數字，一樣可以並列。',
          },
        ],
      },
      {
        question: 'MobileNetV4「達到 {v4Best}%」。這個數字可以和 MobileViT 的哪一個並列？',
        options: [
          {
            text: '和 {sTop1}%：兩者都是 ImageNet-1k 的 Top-1',
            why: '考題相同，訓練卻不同：前者用了更大的老師網路，還有 JFT 的影像。',
          },
          {
            text: '都不行。只用 ImageNet-1k 訓練時它是 {v4Alone}%，參數量是 MobileViT-S 的 {v4Times} 倍',
            why: '沒錯。而且即使這樣，也還是拿大網路和小網路相比。',
          },
          {
            text: '和 {xsTop1}%，因為兩者都是混合架構',
            why: '同一類的網路算是親戚，不等於可以相比。',
          },
        ],
      },
    ],
  },
};
