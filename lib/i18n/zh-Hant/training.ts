import type { Training } from '../en/training';
import { trainingCheck } from './training-check';
import { trainingSampler, trainingSamplerFacts } from './training-sampler';

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

  sampler: trainingSampler,

  samplerFacts: trainingSamplerFacts,

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
    says: '光是運氣，用 {few} 張圖測得的準確率就會相差約 {small} 個百分點（一個標準誤，即圖上的直槓），用 {many} 張則約 {large}。這裡的差異多半都在這個範圍內。',
    source: '由我們用 PyTorch 測得；測試條件見實驗室的模型面板。',
  },

  check: trainingCheck,
};
