import type { Training } from '../en/training';

export const training: Training = {
  title: '它是怎麼訓練出來的',
  lead: '網路就是它的權重，而權重是照著一份配方煉出來的。這份配方刻意求簡：一條學習率曲線、一個放軟的目標、一份平均，再加上一個每批都換影像大小的取樣器。',
  metaTitle: 'MobileViT 的訓練方式',
  metaDescription:
    '用 MobileViT 自己的數字看它的訓練配方：暖身與餘弦衰減、標籤平滑、權重的指數移動平均、解耦的權重衰減、一步步走過的多尺度取樣器，以及本站自己訓練時留下的曲線。',

  recipe: {
    label: '訓練設定：論文、公開的設定檔，以及我們自己的訓練',
    columns: { paper: '論文', configuration: '公開的設定檔', ours: '我們的訓練' },
    sources: '出處：',
    after: '{first}，接著 {rest}',
    rows: {
      data: {
        name: '資料',
        paper: 'ImageNet-1k，從隨機權重開始',
        configuration: '{classes} 類',
        ours: 'Imagenette：取其中 {ourClasses} 類，{ourPictures} 張圖，從隨機權重開始',
      },
      epochs: {
        name: '訓練輪數',
        paper: '{epochs}',
        configuration: '相同',
        ours: '{ourEpochs}，提早結束',
      },
      batch: {
        name: '批次大小',
        paper: '{gpus} 張 GPU 合計 {batch} 張圖',
        configuration: '每張 GPU {perGpu} 張圖',
        ours: '各輪平均 {ourLeastBatch} 到 {ourGreatestBatch} 張圖',
      },
      optimiser: {
        name: '最佳化器',
        paper: '{optimiser}',
        configuration: 'β 為 {betas}',
        ours: '{optimiser}',
      },
      decay: {
        name: '權重衰減',
        paper: '{decay}，解耦',
        configuration: '相同，批次正規化與偏置也不例外',
        ours: '{ourDecay}，解耦',
      },
      rate: {
        name: '學習率',
        paper: '從 {start} 升到 {peak}，再沿餘弦降到 {end}',
        configuration: '相同',
        ours: '升到 {ourPeak}，沿餘弦下降，中途重啟，最後到 {ourEnd}',
      },
      warmup: {
        name: '暖身',
        paper: '{warmup} 次迭代',
        configuration: '與權重檔同時公開的是 {warmup}，後來改成 {laterWarmup}：兩者不是同一次訓練',
        ours: '{ourWarmup} 輪',
      },
      augmentation: {
        name: '資料擴增',
        paper: '隨機裁切縮放、水平翻轉',
        configuration: '相同，沒有別的',
        ours: '相同，再加一點色彩抖動與 mixup',
      },
      smoothing: {
        name: '標籤平滑',
        paper: '{smoothing}',
        configuration: '相同',
        ours: '{ourSmoothing}',
      },
      average: {
        name: '權重的平均',
        paper: '有',
        configuration: '動量 {momentum}；公開的就是這份平均',
        ours: '有；實驗室裡跑的就是這份平均',
      },
      sides: {
        name: '影像邊長',
        paper: '{sides} px，每批一種',
        configuration: '相同',
        ours: '{ourSides} px，逐漸變大',
      },
      hardware: {
        name: '硬體',
        paper: '–',
        configuration: '{gpus} 張 {gpu}，約 {days} 天',
        ours: '{cores} 個與人共用的處理器核心，{hours} 小時',
      },
    },
  },

  rate: {
    label: '整個訓練過程的學習率',
    own: '你的設定，暖身 {warmup}',
    paper: '論文，暖身 {warmup}',
    warmup: '暖身的迭代次數',
    peak: '峰值',
    epochs: '訓練輪數',
    perEpoch: '每輪更新次數',
    standard: '單一尺寸：{updates}',
    multiScale: '多種尺寸：{updates}',
    view: '顯示',
    run: '整個過程',
    beginning: '開頭',
    asPaper: '照論文',
    asLater: '照後來的設定檔',
    epoch: '輪次',
    rate: '學習率',
    says: '暖身在 {epochs} 輪後結束，眼看就要到 {peak}。餘弦一直都在計數，所以學習率立刻落到 {after}：峰值的 {drop} 從來沒有用上。',
    neverEnds: '暖身比整個訓練還長：餘弦永遠輪不到。',
    sources: '出處：',
  },

  smoothing: {
    label: '標籤平滑：目標，以及它造成的損失',
    epsilon: 'ε 值',
    classes: '類別數',
    chart: '正確類別領先多少時，損失是多少',
    with: 'ε 為 {epsilon}',
    without: '不做平滑',
    margin: '正確類別的 logit 領先其他類別的幅度',
    loss: '損失',
    best: '最佳：{margin}',
    target: '目標',
    right: '正確的類別',
    others: '其他 {count} 類，每一類',
    says: '損失最低是 {least}，出現在網路恰好給正確類別 {right} 的時候，也就是領先 {margin}。再更有把握，代價反而變大。',
    hard: '不做平滑，損失會一直降下去：網路被要求百分之百肯定，永遠做不完。',
  },

  ablation: {
    label: '標籤平滑與權重平均的效果，MobileViT-S',
    smoothing: '標籤平滑',
    average: '權重的平均',
    top1: 'Top-1（%）',
    yes: '有',
    no: '無',
    sources: '出處：',
  },

  average: {
    label: '雜訊裡的一個權重，和它的移動平均',
    momentum: '動量：最新值所占的比例',
    reset: '回到 {momentum}',
    raw: '權重（虛構）',
    averaged: '它的平均',
    iteration: '迭代',
    weight: '數值',
    says: '動量為 {momentum} 時，一個值在平均裡的份量經過 {half} 次迭代就減半。以論文的多尺寸訓練來算，這占全程的 {share}。',
    none: '最新值占了全部：平均就是那個值，什麼都沒有平均到。',
    sources: '動量的出處：',
  },

  decay: {
    label: '權重衰減與準確率，MobileViT-S',
    decay: '權重衰減',
    top1: 'Top-1（%）',
    sources: '出處：',
  },

  sampler: {
    label: '多尺度取樣器，一步一步來',
    plotLabel: '每一批是一個矩形：橫向是張數，縱向是每張圖的像素數，所以面積就是代價',
    perPicture: '每張圖的像素數',
    pictures: '一批的張數',
    squared: '{side}²',
    side: '邊長（px）',
    cost: '代價（百萬像素）',
    budget: '直線：預算，{pixels} 百萬',
    rules: {
      paper: '論文寫的規則',
      'first-release': '最初公開的程式',
      head: '現在的程式',
    },
    stripLabel: '攤開來的一輪：多種尺寸 {drawn} 批，單一尺寸 {one} 批',
    manySizes: '多種尺寸：更新 {updates} 次，{pictures} 張圖',
    noEpoch: '多種尺寸：還沒開始抽',
    oneSize: '單一尺寸 {side} px：更新 {updates} 次',
    noOneSize: '單一尺寸：稍後出現',
    stripNote: '每一批就是一次更新：寬度是它的代價，高度是影像的邊長。',
    again: '重抽一輪',
    draw: '第 {seed} 次抽樣：更新 {updates} 次。',
    sources: '出處：',
    ticks: {
      spaced: '邊長',
      rounded: '邊長',
      budget: '代價相等',
      smallest: '代價相等',
      paper: '代價相等',
      release: '最初的程式',
      later: '現在的程式',
      draw: '一輪',
      epoch: '一輪',
      compare: '單一尺寸',
      published: '論文的數字',
    },
    names: {
      spaced: '等距',
      rounded: '取整',
      budget: '最大的',
      smallest: '最小的',
      paper: '五種都算',
      release: '最初公開的程式',
      later: '現在的程式',
      draw: '第 {n} 批',
      epoch: '其餘各批',
      compare: '和單一尺寸相比',
      published: '論文的訓練',
    },
    captions: {
      spaced: '從 {least} 到 {greatest} px，等距取五個邊長：{spaced}。',
      rounded:
        '網路會把特徵圖減半五次，所以每個邊長都改成最接近、除得盡的倍數：{changed} 會移動，最後是 {sides}。',
      budget:
        '邊長 {greatest} px 時，一批 {budgetPictures} 張圖共有 {budget} 百萬個像素，就是這個矩形的面積。這就是預算。',
      smallest: '邊長 {least} px 時，{smallest} 張圖才填滿同樣的面積：矩形變矮也變長，角落還在同一條曲線上。',
      paper: '照論文的規則，五個角落都在曲線上：{paperBatches} 張，代價只有一個。',
      release:
        '最初公開的程式從不低於 {floor}：{releaseBatches}。最大的兩種邊長離開了曲線，最多到預算的 {overshoot} 倍。',
      later: '現在的程式以 {base} px 時的 {perGpu} 張為準，沒有那個下限：{headBatches}。曲線又成立了。',
      draw: '一張 GPU 上，一輪有 {total} 張圖。第 {n} 批抽到 {side} px：{pictures} 張，{pixels} 百萬像素。',
      epoch: '其餘各批接著來。更新 {updates} 次之後，每張圖都看過一次。',
      compare:
        '只用一種尺寸，同樣的圖要更新 {oneSize} 次。這次抽樣只要 {updates} 次，像素也只有 {share}：小圖便宜，而且一來就是一大批。',
      published:
        '論文的整個訓練：更新從 {standard} 千次減為 {multiScale} 千次，每輪從 {secondsStandard} 秒縮短為 {secondsMulti} 秒，Top-1 約提高 {gain} 個百分點。',
    },
    predict: {
      prompt: '邊長 {least} px 時，幾張圖的代價等於 {greatest} px 的 {batch} 張？',
      right: '邊長差 {times} 倍，面積就差 {area} 倍，所以小圖放得下 {area} 倍的張數：{answer}。',
      wrong: '數一數像素：一張是 {least} × {least}，另一張是 {greatest} × {greatest}。',
      byLength: '這是 {batch} 的 {times} 倍，也就是邊長的比例。圖的代價看的是面積。',
      tooFew: '小圖比較便宜，同樣的代價應該放得下更多張，而不是更少。',
      reveal: '邊長差 {times} 倍，面積就差 {area} 倍，所以是 {batch} 的 {area} 倍：{answer} 張。',
    },
  },

  samplerFacts: {
    label: '整個訓練的更新次數，以及這個取樣器用在別的網路上',
    updatesCaption: '{epochs} 輪的更新次數',
    who: '數字的來歷',
    meanBatch: '平均批次',
    updates: '更新（千次）',
    printedOne: '論文所列：單一尺寸',
    printedMany: '論文所列：多種尺寸',
    unshrunk: '推算：論文的規則，最大邊長 {batch} 張',
    release: '推算：最初的程式，{batch} 張且不再減少',
    later: '推算：現在的程式，基準邊長 {batch} 張',
    updatesNote:
      '下面三列是我們推算的：訓練集張數除以所有 GPU 的平均批次，各種邊長抽到的機會相等。沒有一列等於論文所列的多尺寸次數，而論文也沒有列出那次訓練的批次大小。',
    elsewhere: '同一個取樣器用在卷積網路上，皆為論文作者自己的訓練',
    model: '網路',
    modelEpochs: '{model}，{epochs} 輪',
    sampler: '取樣器',
    standard: '單一尺寸',
    multiScale: '多種尺寸',
    time: '時間（千秒）',
    top1: 'Top-1（%）',
    sources: '出處：',
  },

  run: {
    label: '我們的訓練：各輪的學習率、損失與準確率',
    epoch: '輪次',
    rate: '學習率',
    rateLabel: '我們這次訓練的學習率',
    loss: '訓練損失',
    lossLabel: '我們這次訓練的損失',
    top1: 'Top-1 準確率',
    top1Label: '平均後的權重的準確率',
    at: '邊長 {side} px',
    restarted: '學習率重啟',
    floor: '標籤平滑容許的最低值：{loss}',
    says: '第 {epoch} 輪：更新 {updates} 次，每次約 {pictures} 張圖，費時 {seconds} 秒。',
    source: '本站所附權重檔的訓練紀錄，原樣照錄。這是我們在兩個共用的核心上自己做的，不是任何人發表的結果。',
  },

  resolution: {
    label: '測試影像的邊長與準確率',
    side: '測試影像的邊長（px）',
    top1: 'Top-1 準確率',
    all: '全部 {count} 張',
    checked: '抽樣 {count} 張',
    from: '最後幾輪：從',
    to: '到',
    says: '光是運氣，用 {few} 張圖測得的準確率就會相差約 {small} 個百分點（一個標準誤），用 {many} 張則約 {large}。這裡的差異多半都在這個範圍內。',
    source: '由我們用 PyTorch 測得；測試條件見實驗室的模型面板。',
  },

  check: {
    questions: [
      {
        question: '後來的設定檔把暖身從 {warmup} 次迭代改成 {laterWarmup} 次。餘弦會怎麼樣？',
        options: [
          {
            text: '晚一點開始，訓練也晚一點結束',
            why: '訓練還是 {epochs} 輪，餘弦也沒有平移：它從訓練一開始就在數輪數。',
          },
          {
            text: '開頭那一段看不到了，接手時學習率會小小跌一下',
            why: '對。餘弦只看輪數。暖身進行的時候它在底下照走，輪到它接手時，就從走到的地方開始。',
          },
          {
            text: '被壓縮到剩下的輪數裡',
            why: '有些訓練程式會這樣做，這一個不會：它的公式除以全部的 {epochs} 輪。',
          },
        ],
      },
      {
        question: '輪數一樣，為什麼多尺度訓練的更新次數比較少？',
        options: [
          { text: '它跳過了一些圖', why: '沒有：每一輪還是把每張圖各看一次。' },
          {
            text: '圖比較小，所以每次更新比較快',
            why: '每次更新的代價差不多，這正是那條規則的用意。改變的是更新的次數。',
          },
          {
            text: '小圖一來就是一大批，所以平均批次比較大',
            why: '對。一輪的圖分裝到各批裡，每批裝得多，批數就少。',
          },
        ],
      },
      {
        question: 'AdamW 的權重衰減是 {decay}。每次更新時它做了什麼？',
        options: [
          {
            text: '把每個權重減去它自己的「學習率乘以 {decay}」倍',
            why: '對。它直接作用在權重上，和梯度那一步各走各的，這就是「解耦」的意思。',
          },
          {
            text: '把權重的平方加進損失，也就是 L2 正則化',
            why: '用最單純的梯度下降時，兩者只差一個常數。但 Adam 會把梯度除以它自己的大小，藏在梯度裡的懲罰項也會一起被除掉：梯度一大，懲罰就失效了。',
          },
          {
            text: '每一輪把學習率降低 {decay}',
            why: '那是學習率的衰減，由學習率曲線負責，和這個數字無關。',
          },
        ],
      },
      {
        question: '我們的十類網路答對了 {ourTop1} 的測試影像。這說明了什麼？',
        options: [
          {
            text: '它勝過 ImageNet 上的 MobileViT-XXS，因為後者答對的比例較低',
            why: '這兩個數字回答的是不同的問題：十類亂猜就有 {chance}，一千類亂猜只有 {chanceThousand}。',
          },
          {
            text: '各個零件合得起來，也學得動；至於設計有多好，說明得很少',
            why: '對。展開若有錯，大概走不到這裡。要比較設計，得用同樣的資料、同樣的配方，並且把對手放在一起訓練。',
          },
          {
            text: '注意力比卷積更有價值',
            why: '我們沒有另外訓練一個不含注意力的網路。只有一次訓練，什麼都比不出來。',
          },
        ],
      },
    ],
  },
};
