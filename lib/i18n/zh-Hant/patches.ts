import type { Patches } from '../en/patches';

export const patches: Patches = {
  title: '圖塊、槽位與 token',
  lead: 'MobileViT 的展開不複製任何數，也不重疊。它把特徵圖的像素發成四個序列，讓注意力在各個序列裡進行，再把每個像素送回原位。',
  metaTitle: 'MobileViT 自己的展開：圖塊、槽位與 token',
  metaDescription:
    '把一張特徵圖一步步走過 MobileViT 的展開與摺回：2×2 圖塊、四個槽位、雙向的索引公式；為什麼少不了 3×3 卷積、打亂測試，以及要付多少代價。',

  walk: {
    label: '一張特徵圖走過 MobileViT 的展開、注意力與摺回，一步一步來',
    size: '特徵圖',
    sizeEven: '{n}×{n}',
    sizeOdd: '{n}×{n}，需縮放',
    reset: '回到最初',
    beyond: '{value} 超出 −{limit} 到 {limit} 的範圍，這一格仍是 {now}。',
    unfold: '展開',
    attend: '注意力',
    fold: '摺回',
    resize: '縮放',
    weights: '槽位內的注意力',
    there: '展開：從格子找位置',
    back: '摺回：從位置找格子',
    ticks: {
      input: '輸入',
      resize: '縮放',
      cut: '切塊',
      unfold: '展開',
      attend: '注意力',
      fold: '摺回',
      resizeBack: '縮回',
    },
    names: {
      input: '輸入',
      resize: '縮放',
      cut: '切成圖塊',
      patch: '圖塊 {n}',
      patches: '所有圖塊',
      weights: '{mark} 的權重',
      mix: '混合 {mark}',
      mixes: '混合 ▲ 與 ◆',
      fold: '摺回',
      resizeBack: '縮回原大小',
    },
    captions: {
      input:
        '特徵圖 X，{side}×{side} 格，列與行都從 0 數起。這裡只有一個通道；在網路裡，每一格都是一個向量。',
      resize:
        '邊長 {side} 不是 2 的倍數，所以先用雙線性內插放大成 {even}×{even}。第 1 列第 1 行：{equation}。',
      cut: '把特徵圖切成 {tokens} 個 2×2 圖塊，彼此不重疊。第一個圖塊標出了它的四個槽位。',
      patch: '圖塊 {n} 成為 U 的第 {n} 行，四格各進一列。',
      patches: '全部展開：{slots} 列，一列一個槽位；{tokens} 行，一行一個圖塊。',
      place:
        '列 i = {i}、行 j = {j}：槽位 2·({i}\u00a0mod\u00a02) + ({j}\u00a0mod\u00a02) = {p} {mark}，token ⌊{i}∕2⌋·{across} + ⌊{j}∕2⌋ = {n}。',
      weights:
        'U 的 {mark} 列只注意自己這一列：A{mark} = softmax(u uᵀ)。token {token} 的值是 {value}，它把注意力的 {weight} 分給值為 {other} 的 token {best}。',
      mix: 'M 的 {mark} 列是 A{mark} 乘上 U 的 {mark} 列。token 0 從 {before} 變成 {after}，是 {tokens} 個 {mark} 格的加權平均，不含其他格。',
      mixNext: '{mark} 列有它自己的權重。token 0 從 {before} 變成 {after}，裡面沒有其他槽位的數。',
      mixes: '▲ 與 ◆ 也一樣：{slots} 組注意力並排進行，每組 {tokens} 個 token。M 的形狀和 U 相同。',
      fold: '每個數都回到原位。槽位 {p} {mark}、token {n}：列 2·⌊{n}∕{across}⌋ + ⌊{p}∕2⌋ = {i}，行 2·({n}\u00a0mod\u00a0{across}) + ({p}\u00a0mod\u00a02) = {j}。',
      resizeBack: '把 {even}×{even} 的圖縮回下一層要的 {side}×{side}。',
    },
    lines: {
      plain: '{tensor}，列 i = {i}、行 j = {j}：{made}。',
      map: '{tensor}，列 i = {i}、行 j = {j}：{value}。它的位置是槽位 {p} {mark}、token {n}。',
      unfolded: 'U，槽位 {p} {mark}、token {n}：{value}，原封不動取自列 i = {i}、行 j = {j}。',
      mixed: 'M，槽位 {p} {mark}、token {n}：{made}。它會回到列 i = {i}、行 j = {j}。',
      weight:
        '在 {mark} 序列裡，token {n} 把注意力的 {value} 分給 token {m}：以 e 為底、兩者的乘積 {score} 為指數，再除以整列的總和。',
      unknownOnMap: '{tensor}，列 i = {i}、行 j = {j}：還沒算到。',
      unknownOnSheet: '{tensor}，槽位 {p} {mark}、token {n}：還沒算到。',
      unknownWeight: '{mark} 序列裡 token {n} 要分多少給 token {m}，還沒算到。',
    },
    predict: {
      question: '每個圖塊都把四格分別發給 U 的四列。特徵圖上的哪些格子會落在槽位 ■？',
      right: '偶數列、奇數行：每個圖塊的右上格，一共 {count} 格。',
      wrong: '第 {i} 列第 {j} 行是它那個圖塊的{where}格。看看 ■ 在第一個圖塊的哪裡。',
      reveal: '偶數列、奇數行：每個圖塊的右上格，一共 {count} 格，彼此相隔兩格。',
      corners: ['左上', '右上', '左下', '右下'],
    },
  },

  unfolds: {
    label: '同一張特徵圖的兩種展開：重疊的視窗與圖塊並列',
    map: '特徵圖，6×6',
    mapLabel: '特徵圖：選一格',
    pick: '選一格，看它被抄到哪些地方。',
    cell: '第 {i} 列第 {j} 行',
    windows: 'im2col：會重疊的 3×3 視窗',
    windowsLabel: 'im2col 的矩陣，一行一個視窗：選中的格子在裡面出現 {copies} 次',
    windowsSay:
      '{rows} 列，一列是視窗裡的一個位置；{columns} 行，一行是一個視窗。共 {total} 個數，是特徵圖的 {times} 倍，其中 {padding} 個是填補。',
    patches: 'MobileViT：不重疊的 2×2 圖塊',
    patchesLabel: '槽位與 token 排成的表：選中的格子在裡面只出現一次',
    patchesSay: '{rows} 列，一列一個槽位；{columns} 行，一行一個圖塊。共 {total} 個數，和特徵圖一樣多。',
    says: '第 {i} 列第 {j} 行：在 im2col 的矩陣裡有 {copies} 份；在表裡只有一個位置，記憶體位址從 {from} 變成 {to}。',
    memory: '只是重排，也得搬動記憶體',
    memoryLabel:
      '兩條各 36 個位址的長條，上面是依閱讀順序的特徵圖，下面是逐列排放的表，每格都有一條線從舊位址連到新位址',
    memorySay:
      '上：依閱讀順序的特徵圖。下：逐列排放的表。{total} 個數裡有 {moved} 個換了位址；原本相鄰的數對裡，仍然相鄰的有 {kept} 對。',
    fact: '時間上看得出來。論文裡，{model}（{device}）用作者只以手機支援的運算寫成的展開與摺回，要 {own} 毫秒；換成 PyTorch 的則是 {library} 毫秒。',
  },

  sheet: {
    label: '一格的內容在特徵圖與表上，怎麼被卷積與注意力擴散',
    map: '特徵圖，8×8',
    sheet: '同樣的格子，排成一張表',
    mapLabel: '特徵圖：選一格當起點',
    sheetLabel: '表：一列一個槽位，一行一個圖塊；選一格當起點',
    pick: '選別的格子，就從那裡重新開始。',
    axes: '縱向：P = 4 個槽位。橫向：N = 16 個圖塊。',
    cell: '第 {i} 列第 {j} 行，槽位 {mark}、token {n}：還沒傳到',
    cellReached: '第 {i} 列第 {j} 行，槽位 {mark}、token {n}：由第 {order} 個運算傳到',
    apply: { convolution: '做一次 3×3 卷積', attention: '做一次注意力' },
    convolution: '卷積',
    attention: '注意力',
    again: '重新開始',
    start: '一格，在表上就是一個位置。兩種運算隨你先後，看看它的內容會傳到哪裡。',
    says: '{path}：{total} 格裡有 {count} 格帶著它的內容，分布在 4 個槽位中的 {slots} 個、16 個圖塊中的 {patches} 個。格子裡的數字是最先傳到它的那個運算。',
    full: '{path}：{total} 格全都帶著它的內容。一種運算跨過了槽位，另一種走遍了圖塊。',
  },

  reach: {
    label: '區塊輸出的一格，最多能取決於多少輸入格',
    parts: { local: '卷積 conv_kxk 3×3', attention: '注意力', fusion: '融合 3×3' },
    through: {
      attention: '自己，或注意力看到的格子',
      local: '在那些格子周圍的 3×3 裡：conv_kxk',
      fusion: '只能透過鄰居：捷徑與融合',
    },
    patch: '圖塊',
    transformer: '在 transformer 的輸出',
    block: '在整個區塊的輸出',
    mapLabel: '{title}：第 {i} 列第 {j} 行取決於 {total} 格裡的 {count} 格。可以選別的格子。',
    cellIn: '第 {i} 列第 {j} 行：傳得到',
    cellOut: '第 {i} 列第 {j} 行：傳不到',
    count: '{total} 格裡的 {count} 格',
    bySlot: 'transformer 輸出，逐槽位',
    bySlotNote: '從任一圖塊出發能看到的格數；會隨圖塊而變的，寫出範圍。',
    says: '第 {i} 列第 {j} 行，槽位 {slot}：transformer 的輸出取決於 {total} 個輸入格裡的 {transformer} 格，整個區塊的輸出取決於 {block} 格。{reason}',
    why: {
      all: '注意力帶來每個圖塊的一格，而每一格早已收進周圍 3×3 的內容，合起來就蓋滿整張圖。',
      noLocal:
        '少了 conv_kxk，token 就只是單獨的像素：transformer 只看得到自己的槽位。要靠融合卷積讀進其他槽位的鄰居，空隙才補得起來。',
      gap: '這個槽位的格子離某一邊超過一步，3×3 的範圍搆不到那裡。',
      noAttention: '沒有注意力（A = I）時，只有卷積會混合格子，而卷積只搆得到鄰居。',
      nothing: '兩者都沒有時，transformer 的輸出是逐點的：只知道自己那一格。',
    },
  },

  shuffle: {
    label: '打亂測試：打亂圖塊的順序，最後再排回來',
    point: '打亂圖塊的時機',
    beforeAttention: '注意力之前',
    beforeConvolution: 'conv_kxk 之前',
    kernel: 'conv_kxk 的卷積核',
    centre: '只留中心',
    again: '換一種順序',
    straight: '照原樣',
    shuffled: '打亂',
    stages: {
      input: 'X，原順序',
      inputShuffled: 'X，已打亂',
      convolved: 'conv_kxk 之後',
      convolvedLate: 'conv_kxk 之後',
      convolvedShuffled: 'conv_kxk 之後打亂',
      attended: '注意力之後',
      output: '注意力之後',
      back: '圖塊排回原位',
    },
    reveal: '是同一張圖嗎？先猜猜看，再打開。',
    same: '是同一張圖。',
    different: '是不同的圖。',
    saysSame:
      '圖塊排回之後，{total} 格裡有 {count} 格不同。最大的偏差是 {greatest}，來自捨入：加的是同樣的項，只是順序不同。',
    saysDifferent: '圖塊排回之後，{total} 格裡有 {count} 格不同，最多相差 {greatest}。',
    centreWhy: '只讀自己那一格的卷積核，沒有鄰居可以弄丟。',
    how: '圖塊裡的數字表示它原本是第幾塊。Δ 是下面的結果減去上面的結果。一切都在這裡實際算出來：先做補零的 3×3 卷積，再在每個槽位裡做 softmax(u uᵀ) u。',
  },

  cost: {
    label: '只在槽位內做注意力，和所有格子互相注意，計算量的比較',
    model: '網路',
    caption: '{model}，{image}×{image} 像素：一層裡一個乘積的乘加次數，單位是百萬',
    stage: '階段',
    map: '特徵圖',
    bars: '實心：逐槽位計算。空心：每一格對每一格。',
    says: '不論哪個階段，切開之後都便宜到 {times} 分之一，因為有 {times} 個槽位：(P·N)²·d 是 P·N²·d 的 P 倍。',
  },

  sizes: {
    label: '圖塊大小與準確率、延遲的關係（論文數據）',
    caption: '{model} 換用其他大小的圖塊（階段 3、4、5）',
    patch: '圖塊邊長',
    products: '乘積，百萬次',
    latency: '延遲，毫秒',
    top1: 'Top-1，%',
    plot: '表中四種圖塊設定的延遲與 top-1 準確率',
    source:
      '延遲與準確率是論文印出的數字；那張表沒有寫明裝置，論文 4.3 節是在這個裝置上計時的：{device}。N 與乘積（分數與混合，所有層合計）則是這裡數出來的。',
  },

  check: {
    questions: [
      {
        question: '32×32 的特徵圖用 2×2 圖塊展開，一個 token 會注意多少個 token？',
        options: [
          {
            text: '4 個',
            why: '那是一個圖塊的格數，而同一個圖塊裡的格子從不互相注意：它們分屬四個不同的序列。',
          },
          {
            text: '256 個',
            why: '沒錯：16·16 個圖塊各出一格，包括它自己。',
          },
          {
            text: '1,024 個',
            why: '那是整張圖的格數。槽位把 1,024 格發成四個長度 256 的序列，一個 token 只看自己那一個序列。',
          },
        ],
      },
      {
        question: '8×8 的特徵圖上，列 i = 5、行 j = 2 的格子展開後在哪裡？',
        options: [
          {
            text: '槽位 ▲、token 9',
            why: '沒錯：p = 2·(5 mod 2) + (2 mod 2) = 2，n = ⌊5∕2⌋·4 + ⌊2∕2⌋ = 9。',
          },
          {
            text: '槽位 ■、token 9',
            why: '圖塊沒錯。不過奇數列在圖塊的下半部，■ 則是右上。',
          },
          {
            text: '槽位 ▲、token 21',
            why: '那是在數格子，5·4 + 1。token 數的是圖塊：i 與 j 都要先除以 2。',
          },
        ],
      },
      {
        question: '在沒有 conv_kxk 的區塊裡疊十層 transformer，它的輸出看得到 12×12 特徵圖的多少格？',
        options: [
          {
            text: '144 格：每一層都會看得更廣',
            why: '疊再多層也沒有幫助。每一層都維持同樣的四個序列，沒有哪一層能從一個序列走到另一個。',
          },
          {
            text: '36 格，和一層一樣',
            why: '沒錯。第一層就已經走遍整個槽位，後面的層也都留在裡面。能跨過去的只有卷積。',
          },
          {
            text: '9 格',
            why: '那是只有 3×3 卷積、沒有注意力的情形，正好相反。',
          },
        ],
      },
      {
        question: '摺回會把每個 token 送回原位，所以注意力知道 token 在哪裡嗎？',
        options: [
          {
            text: '知道：圖塊的順序保留著，位置自然就知道',
            why: '保留順序是為了摺回。分數只由內容算出：打亂圖塊，每個數都一樣。',
          },
          {
            text: '不知道：它看到的是集合。順序來自 3×3 卷積與補零',
            why: '沒錯，打亂測試把這兩件事都做給你看了。',
          },
          {
            text: '不知道，所以整個網路都不知道',
            why: '卷積對左邊與右邊的格子給不同的權重，在邊界還會碰到零。它的輸出就是 token，帶著這些資訊。',
          },
        ],
      },
    ],
  },
};
