import type { Latency } from '../en/latency';

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
    short: { neural: '神經網路引擎', cpu: 'CPU', gpu: 'V100' },
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

  bench: {
    label: '在你的裝置上',
    sizes: '尺寸',
    rounds: '輪數',
    backend: '後端',
    stock:
      '「標準」不用本站為 WebAssembly 另寫的運算核心，其中包括注意力的：就像一個沒有為 transformer 準備的裝置。',
    ownKernels: '{wasm}，本站自己的運算核心',
    stockKernels: '{wasm}，標準的運算核心',
    all: '三種都測',
    backends: { wasm: 'WebAssembly', 'wasm-stock': 'WebAssembly（標準）', webgl: 'WebGL' },
    run: '開始測',
    again: '再測一次',
    stop: '停止',
    before:
      '如果實驗室的引擎還沒下載，會先下載：{bytes} 的 WebAssembly，以及它的程式。權重當場產生。沒有任何資料離開你的裝置。',
    progress: {
      starting: '引擎啟動中',
      opening: '熱機中，第 {done} 個網路，共 {of} 個',
      timing: '第 {round} 輪，共 {rounds} 輪',
      paused: '分頁被隱藏了。評測會等到它再次出現。',
    },
    networks: {
      mobilevit: 'MobileViT-{size}',
      peer: '只用 MV2，對照 {size}',
    },
    numbers: '{parameters} M 參數，{products} M 次乘加',
    peers:
      '測的是這些網路：每個 MobileViT 旁邊都有一個對照，它的每個 MobileViT 區塊都換成了參數差不多一樣多的 MV2 區塊。以 {size} 為例，三個階段分別換成 {units} 個，總共 {parameters} M 參數，原本是 {ours} M。兩者都用隨機權重；計時這樣就夠了，因為一次乘加花多久，與乘的是什麼無關。',
    medians: '{rounds} 輪的中位數，每張圖幾毫秒；橫線是中間一半的範圍',
    network: '網路',
    ms: '{ms} ms',
    ratio:
      '在這個裝置上，MobileViT-{size} 的時間是 MV2 對照網路的 {ratio} 倍（各輪的中間一半：{low} 到 {high}），乘加次數則是 {products} 倍。',
    table: {
      label: '在這個裝置上測得',
      median: '中位數（ms）',
      half: '中間一半（ms）',
      perMillion: '每百萬次乘加幾 ms',
      parts: '逐一來看：MobileViT-{size}',
      part: '部分',
      partMs: '中位數（ms）',
      partProducts: '乘加（百萬）',
      partEach: '每百萬次幾 ms',
      share: '占比',
      nothing: '–',
    },
    range: '{low} – {high}',
    where: '時間花在哪裡（中位數，毫秒）',
    whereNote: '每一段都是各自的中位數，加起來不一定等於整體的中位數。',
    groups: {
      convolutions: 'stem 卷積與 MV2 區塊',
      local: '區塊：卷積、展開',
      transformer: '區塊：transformer 層',
      fusion: '區塊：摺回、融合',
      head: '最後的卷積與分類器',
      edges: '像素進、logits 出',
    },
    noParts: 'WebGL 只是把工作排進佇列，各部分的時間說明不了什麼。',
    facts: '{backend}，{rounds} 輪，worker 下載了 {fetched}。',
    factsKnown: '{backend}，{rounds} 輪。',
    simd: 'WebAssembly（有 SIMD）',
    noSimd: 'WebAssembly（沒有 SIMD）',
    stopped: '在 {rounds} 個完整的輪次之後停止。',
    stoppedEarly: '還沒有跑完一整輪就停了，沒有東西可以顯示。',
    doubts: {
      hidden: '有 {rounds} 輪的期間分頁被隱藏。那幾輪已經作廢，重新測過。',
      late: '這個網頁的計時器晚了 {ms} ms 才響。有什麼拖住了它：別的程式、省電模式，或是視窗被蓋在後面。請看比值，不要看毫秒。',
      drift:
        '最後幾輪花的時間是最初的 {times} 倍。裝置可能發熱、省電，或在忙別的事。同一輪之內的比值受影響較小。',
      speeding:
        '最初幾輪花的時間是最後的 {times} 倍。裝置當時可能在忙別的事，或還沒醒過來。同一輪之內的比值受影響較小；請再測一次。',
      noisy:
        '時間跳動得厲害：有個網路的中間一半，寬度達到中位數的 {share}。請關掉其他東西，用更多輪再測一次。',
    },
    failures: {
      unavailable:
        '{backend} 後端在這個瀏覽器裡啟動不了（{reason}）。請換另一個後端，或用新一點的瀏覽器開啟本頁。',
      crashed: '引擎在評測途中停了（{reason}）。請關掉其他分頁，空出記憶體再測，也可以只測一種尺寸。',
      notFinite: '有個網路算出來的不是數字，它的時間也就沒有意義。請換另一個後端。',
      title: '沒有結果',
    },
    save: {
      label: '把結果留下來',
      csv: '存成 CSV',
      svg: '存成 SVG',
      png: '存成 PNG',
      saved: '已存成 {name}。',
      failed: '瀏覽器做不出這個檔案。',
      title: '在這個裝置上，MobileViT 與 MV2 區塊',
      caption:
        '一張 {side} px 的圖幾毫秒，{rounds} 輪交錯評測的中位數，橫線是中間一半；比值以各輪計，取中位數與中間一半；{backend}；隨機權重。',
      credit: '出自「展開 MobileViT」，在瀏覽器裡測得。',
    },
  },

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

  check: {
    questions: [
      {
        question:
          '在神經網路引擎上，MobileViT-XS 遠在那條線的上方；在同一支手機的 CPU 上卻近得多。這說明什麼？',
        options: [
          {
            text: '乘加次數數錯了。',
            why: '它確實是以較小的圖數的，但那只值 {areaFactor} 倍，不是 {neuralFactor} 倍；何況兩種裝置用的是同一個次數。',
          },
          {
            text: '時間是網路與裝置一起決定的。',
            why: '網路沒變，變的是裝置為哪些運算做過準備：卷積早有快路可走，transformer 的運算當時還沒有。',
          },
          {
            text: 'CPU 比神經網路引擎快。',
            why: '四個網路在 CPU 上都比較慢：MobileViT-XS 是 {cpuMs} ms 對 {neuralMs} ms。離線近，只表示乘加次數預測得比較準。',
          },
        ],
      },
      {
        question: '為什麼批次正規化可以併進前面的卷積，層正規化卻不能併進線性層？',
        options: [
          {
            text: '批次正規化的平均與變異數在訓練後就固定了，層正規化的卻要從每個 token 現算。',
            why: '固定的東西可以一勞永逸地乘進固定的權重；取決於輸入的東西，事先不可能知道。',
          },
          {
            text: '層正規化的參數比較多。',
            why: '兩者都是每個通道一個縮放、一個平移。層正規化的縮放與平移其實也能併掉，不能併的是平均與變異數。',
          },
          {
            text: '只有卷積能併，線性層不行。',
            why: '線性層就是只看一格的卷積。後面若接的是批次正規化，一樣可以併。',
          },
        ],
      },
      {
        question:
          '在 V100 上，改用 PyTorch 的展開與摺回，MobileViT-XS 就從 {gpuMs} ms 降到 {libraryMs} ms；而照我們的計數，它們只搬動一個區塊 {permuteShare} 的位元組。這兩件事怎麼兜得起來？',
        options: [
          {
            text: '論文測的一定是別的東西。',
            why: '裡面也許有我們不知道的事，但用不著這樣假設：位元組只是下限，作者最初的寫法離這個下限很遠。',
          },
          {
            text: '位元組一定算錯了：{unfoldShare} 的時間，就要有 {unfoldShare} 的位元組。',
            why: '時間與位元組成正比，前提是每個位元組都以全速搬動。由沒有加速的運算拼成的重新排列，做不到這一點。',
          },
          {
            text: '貴的不是搬了多少，而是怎麼搬：那些運算在這個裝置上沒有快的核心。',
            why: '這正是作者自己給的原因：他們只能用手機支援的運算，而那些運算在 GPU 上很慢。',
          },
        ],
      },
    ],
  },
};
