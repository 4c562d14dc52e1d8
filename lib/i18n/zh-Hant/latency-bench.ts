import type { Latency } from '../en/latency';

export const latencyBench: Latency['bench'] = {
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
    noisy: '時間跳動得厲害：有個網路的中間一半，寬度達到中位數的 {share}。請關掉其他東西，用更多輪再測一次。',
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
};
