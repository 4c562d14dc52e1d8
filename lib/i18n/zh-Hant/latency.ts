import type { Latency } from '../en/latency';
import { latencyBench } from './latency-bench';
import { latencyCheck } from './latency-check';

export const latency: Latency = {
  title: '運算比較少，時間卻比較多',
  lead: '在手機上，MobileViT 比乘加次數不相上下、甚至更多的 ViT 快，卻比卷積網路慢得多；到了 GPU 上，它是最慢的一個。這一章有論文的那張表、背後的原因，還有一支給你自己裝置用的碼錶。',
  metaTitle: '為什麼 MobileViT 比它的 FLOPs 慢：延遲',
  metaDescription:
    '把 MobileViT 論文的延遲表畫成圖：手機與 GPU 上的乘加次數對毫秒；運算核心、批次正規化的併入、太窄的層、展開的搬動，各有一個可以動手的示範；最後在瀏覽器裡親自評測。',

  devices: {
    neural: 'iPhone 12 神經網路引擎',
    cpu: 'iPhone 12 CPU',
    gpu: 'V100',
  },
  sources: '出處：',

  table: {
    label: '論文的表：各裝置上的乘加次數與時間',
    plot: '時間對乘加次數，{device}',
    network: '網路',
    flops: '乘加（M）',
    flopsAxis: '乘加次數（百萬）',
    top1: 'Top-1（%）',
    milliseconds: '毫秒',
    proportion: '假如時間與乘加次數成正比，以 MobileNetv2 為準，網路該在的位置',
    // With a place to break, in a narrow column, that is no character's.
    short: { neural: '神經網路\u200b引擎', cpu: 'CPU', gpu: 'V100' },
    tableLabel: '處理一張圖的時間（毫秒）',
    times: '{times}×',
    sizes:
      'MobileViT 是以 {ours} px 計時，其他網路是 {theirs} px。這裡的 MobileNetv2 是作者自己重新訓練的那一個。',
    names: {
      flops: '乘加次數',
      proportion: '假如它就是時間',
      neural: '神經網路引擎',
      cpu: 'CPU',
      gpu: 'V100',
      library: '換一種展開',
      patches: '大一點的圖塊',
      counted: '重新數過',
      ratios: '三種裝置',
    },
    ticks: {
      flops: '乘加',
      proportion: '直線',
      neural: '引擎',
      cpu: 'CPU',
      gpu: 'V100',
      library: '展開',
      patches: '圖塊',
      counted: '重數',
      ratios: '一起看',
    },
    captions: {
      flops:
        '論文數出來的：MobileNetv2 是 {base} 百萬次乘加，MobileViT-XS 與 PiT 都是 {ours}，DeiT 是 {deit}。',
      proportion:
        '假如乘加次數就是時間，所有的點都會落在一條線上。這條線通過 MobileNetv2 的 {ms} ms，MobileViT 就該是 {expected} ms。',
      neural:
        '實際印出來的是 {printed} ms，是這條線的 {beyond} 倍。兩個 ViT 還更慢，{fewer} 與 {more} ms。凡是有注意力的，都遠在線的上方。',
      cpu: '同一支手機的 CPU 上，MobileViT 幾乎就在線上：線說 {expected} ms，實際 {printed} ms。PiT 在線的上方，DeiT 在下方。在這裡，乘加次數說得相當準。',
      gpu: '到了 V100，三者都落到線的下方，DeiT 落得最遠，MobileViT 成了四者之中最慢的：每張圖 {printed} ms，一批 {batch} 張。',
      library:
        '還是 V100，只把作者的展開與摺回換成 PyTorch 自己的：{printed} ms 變成 {library}。其他什麼都沒有動。',
      patches:
        '回到神經網路引擎，讓其中兩個階段的圖塊大一點：token 變少，{printed} ms 變成 {ms}，準確率則從 {fullTop1}% 變成 {top1}%。',
      counted:
        '論文的 {ours} 百萬是以 {theirs} px 數的，也沒有算注意力自己的乘積。以計時所用的 {side} px，我們數到 {counted} 百萬。',
      ratios:
        '以 MobileNetv2 的時間為單位：神經網路引擎上 {neural} 倍，CPU 上 {cpu} 倍，V100 上 {gpu} 倍。同一個網路，三個答案。',
    },
    predict: {
      prompt:
        '假如時間只看乘加次數，而 MobileNetv2 做 {baseFlops} 百萬次要 {base} ms，那麼 MobileViT-XS 的 {ours} 百萬次要幾毫秒？',
      right: '{ours} ÷ {baseFlops} 乘以 {base} ms，就是 {expected} ms。接著看看論文實際印的是多少。',
      wrong: '時間成正比：{ours} 是 {baseFlops} 的幾倍，就是 {base} ms 的幾倍。',
      printed: '那是論文印出來的數字。這裡問的是：光看乘加次數，你會預期多少。',
      reveal: '{ours} ÷ {baseFlops} · {base} ms = {expected} ms。',
    },
  },

  kernels: {
    label: '裝置有的、沒有的運算核心',
    legend: '這個裝置有專屬運算核心的是',
    names: {
      silu: 'SiLU',
      'layer-norm': '層正規化',
      softmax: 'softmax',
      permute: '展開與摺回',
    },
    pieces: '沒有的話：{pieces}',
    piece: {
      sigmoid: 'sigmoid',
      multiply: '乘',
      mean: '平均',
      subtract: '減',
      square: '平方',
      add: '加',
      rsqrt: '1/√',
      max: '最大值',
      exp: 'exp',
      sum: '總和',
      divide: '除',
      transpose: '轉置',
    },
    after: '{first}、{rest}',
    callsLabel: '處理一張圖要呼叫幾次運算核心',
    network: '網路',
    mobilevit: 'MobileViT-XXS',
    peer: '同樣的網路，但只用 MV2 區塊',
    calls: '{calls} 次，{bytes}',
    says: 'MobileViT 呼叫 {calls} 次，搬動 {bytes}；若樣樣都有專屬核心，只要 {fewest} 次、{least}。卷積網路是 {peerCalls} 次，樣樣都有時 {peerFewest} 次。',
    all: '樣樣都有',
    none: '一樣也沒有',
    note: '依規格計數，一張 {side} px 的圖，批次正規化已併入。拆成哪些步驟，依據的是本站自己的標準運算；softmax 則照它的定義。',
  },

  folding: {
    label: '批次正規化，併進卷積裡',
    folded: '併入',
    apart: '分開',
    state: '批次正規化',
    before: '{total} 個運算，其中 {norms} 個是批次正規化',
    after: '{total} 個運算，{norms} 個批次正規化都併進了各自的卷積',
    stays: '{count} 個層正規化還在',
    staysNone: '一個正規化都不剩',
    both: '{first}；{rest}。',
    mobilevit: 'MobileViT-XXS',
    peer: '只用 MV2 區塊、參數一樣多',
    kinds: {
      convolution: '卷積',
      'batch-norm': '批次正規化',
      'layer-norm': '層正規化',
      other: '其他',
    },
    strip: '每一格是一個運算，依執行順序排列',
    says: '併入之後，MobileViT 的 {total} 個運算少了 {norms} 個，記憶體搬動少了 {bytes}，也就是 {share}；卷積網路的 {peerTotal} 個少了 {peerNorms} 個，搬動少了 {peerShare}。',
    note: '依規格計數，{side} px；批次正規化單獨執行時，要把整張特徵圖讀一遍再寫一遍。實驗室裡的網路也是併入的。',
  },

  lanes: {
    label: '只有兩個數字的裝置',
    lanes: '同時計算幾個輸出',
    start: '開始一個運算要幾拍',
    timeLabel: '處理一張圖的時間（拍），以最小的網路為一倍',
    network: '網路',
    starts: '開始運算',
    work: '計算',
    row: '{times} 倍，{busy} 的通路在忙',
    says: 'MobileViT-S 的乘加次數是 XXS 的 {work} 倍；在這個裝置上，時間是 {times} 倍，而 XXS 只讓 {busy} 的通路有事做。',
    note: '這是玩具：一個運算先花掉開始的拍數，再依輸出的多寡分幾輪算完，一個輸出有幾個乘積，一輪就花幾拍。真正的裝置都沒有這麼單純。',
  },

  traffic: {
    label: '一個區塊的記憶體搬動與算術',
    size: '網路',
    stage: '階段',
    barsLabel: '各占這個區塊 {bytes} 與 {products} 百萬次乘加的多少',
    kind: '工作',
    bytes: '占位元組',
    products: '占乘加',
    kinds: {
      spatial: '3×3 卷積',
      pointwise: '1×1 卷積',
      permute: '展開與摺回',
      norm: '層正規化',
      linear: '線性層',
      attention: '分數、softmax、混合',
      activation: 'SiLU',
      join: '相加與串接',
    },
    says: '展開與摺回搬動 {bytes}，占這個區塊的 {share}，而一次乘法也沒有。分數與它的 softmax 搬動 {scores}，做的乘加占 {products}。',
    note: '假設每個數都讀一次、寫一次，快取裡什麼也不留，也不合併運算。合併過的注意力核心根本不會把分數寫出來。',
  },

  bench: latencyBench,

  elsewhere: {
    label: '其他的答案，同一款手機：乘加次數與時間',
    flopsAxis: '乘加次數（百萬）',
    ms: 'iPhone 12（毫秒）',
    top1: 'Top-1（%）',
    table: '這些數字的表格',
    network: '網路',
    doubt: '這些時間出自 MobileViTv2 論文的一份機器轉錄，其中有一格可疑。它們不是我們測的。',
  },

  phones: {
    label: 'MobileNetV4 在三款手機上',
    network: '網路',
    parameters: '參數（百萬）',
    products: '乘加（百萬）',
    top1: 'Top-1（%）',
    retrained: '{name}（重新訓練）',
    devices: {
      pixel6Cpu: 'Pixel 6 CPU（ms）',
      pixel8Tpu: 'Pixel 8 Edge TPU（ms）',
      iphone13: 'iPhone 13 CoreML（ms）',
    },
    none: '未列出',
  },

  check: latencyCheck,
};
