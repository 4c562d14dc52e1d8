import type { Attention } from '../en/attention';

export const attention: Attention = {
  title: '換上注意力',
  lead: '卷積混合的是視窗裡面的值。在它前面放上一個矩陣，視窗之間就會互相混合，而且彼此能從對方得到什麼，取決於各自的內容。',
  metaTitle: '用注意力取代卷積',
  metaDescription:
    '卷積的視窗變成 token：在 3×3 的輸入上一步步走過查詢、鍵、值、分數、softmax 與混合，並用一支滑桿從卷積走到自注意力。',
  reset: '全部還原',
  beyond: '{value} 超出 −{limit} 到 {limit} 的範圍，這一格仍是 {now}。',

  walk: {
    label: '四個視窗上的自注意力，一步一步來',
    ticks: {
      input: '輸入',
      unfold: '展開',
      query: '查詢',
      key: '鍵',
      score: '分數',
      scale: '縮放',
      softmax: '權重 A',
      value: '值',
      mix: '混合',
      fold: '摺回',
    },
    names: {
      input: '輸入',
      unfold: '展開成 token',
      query: '查詢',
      key: '鍵',
      value: '值',
      scoreOne: '分數 {n}',
      score: '全部分數',
      scale: '縮放',
      softmaxOne: 'softmax 第 {n} 列',
      softmax: '整個 A',
      mixOne: '混合 {n}',
      mix: '全部混合',
      fold: '摺回',
    },
    input: '輸入 X。和卷積一樣，2×2 的視窗在上面有四個位置。',
    unfold: '每個視窗排成 U 的一列，第 1 列是 {values}。從這裡開始，一列就是一個 token。',
    query: '每個 token 的查詢，是它那一列乘上 Wq。第一個查詢的第一個數：{equation}。',
    key: '每個 token 的鍵，是它那一列乘上 Wk。第一個鍵的第一個數：{equation}。',
    same: 'Wq 是單位矩陣，所以 Q 就是 U。',
    sameKey: 'Wk 是單位矩陣，所以 K 就是 U。',
    scoreOne: '查詢 {n} 逐一對上每個鍵，各得一個分數。分數最高的是鍵 {best}：{equation}。',
    scoreRest: '其餘的查詢也對上每個鍵：S = Q Kᵀ，每一對 token 都有一個分數。',
    scale: '每個分數都除以 √{d}，也就是鍵長度的平方根。第一個：{score} ÷ {by} = {value}。',
    softmaxOne:
      'A 的第 {n} 列：以 e 為底，把縮放後的分數當作指數，再除以總和。token {n} 分給 token {best} 最多，是 {weight}；整列加起來是 {sum}。',
    softmaxRest: '其餘各列也一樣。A 的每一列都說明一個 token 怎麼分配注意力。',
    value: '值 V = U w，是每個視窗乘上卷積核：{values}。如果停在這裡，得到的就是卷積。',
    mixOne: '輸出 {n} 是 A 的第 {n} 列乘上所有的值：{equation}。',
    mixRest: '其餘的輸出也一樣。現在每個輸出都含有每個視窗的一份：{values}。',
    fold: '每個混合結果回到它視窗的位置，{values}。只做卷積的話，得到的是 {convolution}。',
    predict: {
      question:
        'token 2 的值是 {value}，它自己在 A 裡的那一列只替它保留 {own}。輸出 2 會是多少？差距在 {tolerance} 以內就算答對。',
      right: '它保留自己的值 {value} 的 {own}，另外三個 token 再補上其餘的部分：{equation}。',
      wrong: '把 A 的第 2 列（{weights}）和各個值（{values}）逐項相乘再加起來。它自己的值只是四項中的一項。',
      reveal: 'token 2 保留自己的值 {value} 的 {own}，另外三個 token 再補上其餘的部分：{equation}。',
    },
  },

  lambda: {
    label: '用 λ 從卷積走到自注意力',
    lambda: 'λ，從 I 到 softmax',
    temperature: '溫度',
    convolution: '卷積',
    same: 'λ = 0。這就是卷積：{count} 個輸出都和卷積的相等，連最後一個位元都一樣。',
    apart: 'λ = {lambda}。A 的每一列至少還有 {least} 留在對角線上；離卷積最遠的那個輸出，相差 {distance}。',
    full: 'λ = 1：純粹的自注意力，沒有摻入單位矩陣。離卷積最遠的那個輸出，相差 {distance}。',
    hint: 'X、w 與兩個投影矩陣都可以改。',
  },

  operator: {
    label: '改動一格時的兩個算子',
    rows: '一列是一個輸出，一行是 X 的一格，依閱讀順序排列。',
    preset: '改動最遠的那一角',
    edit: 'X 的任何一格都可以改。',
    start: '現在什麼都還沒改：改動 X 的一格，看看哪一個算子會跟著動。',
    none: 'X 和原來一樣，兩個算子也都一樣。',
    moved:
      '和原來的 X 相比，T 的 {total} 個元素裡有 {count} 個不同，A T 的 {total} 個元素裡有 {moved} 個不同。卷積的第一個輸出從 {convolutionBefore} 變成 {convolutionAfter}，注意力的從 {attentionBefore} 變成 {attentionAfter}。',
    showing: '顯示',
    entries: '元素',
    change: '變化量',
  },

  influence: {
    label: 'X 的哪一格影響哪個輸出，影響多大',
    output: '輸出',
    view: '顯示',
    support: '能否影響',
    derivative: '導數',
    path: '經由',
    both: '兩條路徑',
    valuePath: '值',
    scorePath: '分數',
    convolution: '卷積',
    attention: '注意力',
    reach: '{total} 格裡有 {count} 格能影響它',
    summarySupport:
      '只看接線，與數值無關：卷積的輸出 {n} 看得到 {convolution} 格，注意力的看得到 {attention} 格。',
    summaryBoth: '每一格變動時，輸出 {n} 跟著變動的快慢。注意力的 {total} 個導數裡，絕對值最小的是 {least}。',
    summaryValue: '權重固定不動，只讓值變動：這就是 T 與 A T 的第 {n} 列。',
    summaryScore: '值固定不動，只讓權重變動。卷積的權重不會隨輸入變動。',
  },

  shifts: {
    label: '九個固定的平移，與一個由內容算出來的矩陣',
    fixed: '卷積：九個平移，固定不變',
    computed: '注意力：一個矩陣，由內容算出',
    choose: '選一個平移',
    offsetName: '位移：{rows} 列、{columns} 行',
    weight: '權重 {value}',
    caption:
      '平移矩陣的每一列最多只有一個 1，位置就是它要讀的像素。{rows} 列裡，這個平移有 {ones} 列讀得到像素，其餘的讀到外圍補的零。乘上權重 {weight}，就是卷積九項中的一項。',
    note: '把 X 的每個像素當作一列，A = softmax(X Xᵀ)，相當於一個 d = 1 的頭。改動一個像素看看：和最初相比，A 的 {total} 個元素裡有 {moved} 個不同；九個平移則永遠不變。',
    sum: '九項加起來就是補零的卷積：最大差距是 {difference}。',
  },

  puzzles: {
    check: '檢查',
    give: '看一個答案',
    clear: '重新開始',
    solved: '解開了。',
    notYet: '還沒有。',
    shift: {
      title: '平移一個視窗',
      task: '填寫 A，讓每個視窗取得下一個視窗的值，最後一個取得第一個的值：{values} 要變成 {target}。',
      row: '第 {row} 列給出 {value}，應該是 {target}。',
      luck: '第 {row} 列在這裡剛好給出正確的值，但不是從正確的視窗取來的：換一組值就會露餡。',
      kernelTry: '動手試試：用這個卷積核，它的算子的 {total} 個元素裡，有 {wrong} 個和平移的不同。',
      kernelOutside: '想要的元素裡，有 {outside} 個位在該讀取它們的視窗之外。不論填什麼數，都到不了那裡。',
      identity: '現在的 A 是單位矩陣：每個視窗都保留自己的值。',
      right:
        '對了。每一列唯一的 1 都往右移一格，和前面的平移矩陣是同一回事。它只決定讀哪一個視窗，所以不論值是多少都成立。',
      question: '如果 A = I，只靠 2×2 的卷積核做得到嗎？',
      yes: '可以，只要四個數選對',
      no: '不行',
      yesWhy:
        '對某一張特定的影像，也許湊得出四個數。但要對每張影像都成立就不行：視窗 1 的下一個視窗多出右邊的一行，而那一行不在視窗 1 裡。卷積核只能替視窗裡面的值加權。',
      noWhy:
        '沒錯。下一個視窗裡有這個視窗沒有的格子，而卷積核只能替裡面的值加權。要做到這件事，就得讓各列互相混合。',
    },
    mean: {
      title: '輸出平均',
      task: '填寫 A，讓每個輸出都是所有值的平均（這裡是 {mean}），而且不論值是多少都成立。',
      sum: '第 {row} 列加起來是 {sum}，不是 1。',
      uneven: '第 {row} 列沒有給每個視窗一樣的權重，換一組值就不會是平均了。',
      right:
        '對了，這就是均勻的注意力，處處都是 {share}。溫度很高的 softmax 會趨近它，而它已經忘了值來自哪個視窗。',
    },
    pair: {
      title: '讓相似的配成對',
      task: '視窗 1 和 2 很像，3 和 4 也很像。修改 Wq 與 Wk，讓每個視窗都把最大的權重給和它相似的那一個，而不是給自己。',
      row: '視窗 {row} 給視窗 {found} 最多；和它相似的是視窗 {wanted}。',
      tie: '視窗 {row} 給另一個視窗的權重，和給視窗 {wanted} 的一樣多。',
      right:
        '對了。分數偏好相同之處，又排斥把兩者區分開來的地方。這裡沒有用到任何位置：換一張影像，配成對的就會是別的視窗。',
    },
    plane: {
      title: '平面',
      task: '在 1 到 9 排成的平面上，注意力會塌陷。softmax 之前，第 1 列的分數是 {scores}；再看 A（取到小數第三位），其他各列也好不到哪裡去。為什麼？',
      question: 'A 的每一列都把 {least} 以上的權重給了視窗 {end}。為什麼？',
      options: [
        {
          text: '1 到 9 對 softmax 來說太大了',
          why: '分數大會讓它更尖銳，但大小不是原因。把 X 除以十，每一列權重最大的仍然是同一個視窗，只是沒那麼尖銳。',
        },
        {
          text: '視窗都落在一條直線上，所以每一列分數都沿著它單調上升或下降',
          why: '沒錯。每個視窗都等於第一個視窗 + t·(1, 1, 1, 1)，因此每個分數都是 t 的線性函數，而線性函數的最大值總在端點。換成任何 Wq 與 Wk 都一樣：中間的兩個視窗永遠贏不了任何一列，所以不可能做出 A = I。',
        },
        {
          text: 'Wq 與 Wk 是單位矩陣，換別的權重就能分辨它們',
          why: '權重只能決定哪一端勝出，或是讓所有權重相等，僅此而已。鍵落在一條直線上，任何查詢與它們的內積沿著這條線都是線性的。',
        },
      ],
    },
  },

  cost: {
    label: '每個 token、每一層的乘加次數：注意力與同樣寬度的 3×3 卷積',
    stage: '階段',
    map: '特徵圖',
    tokens: 'token 數 N',
    width: '寬度 d',
    ratio: '注意力 ÷ 卷積',
    caption: '{model} 在 {side} × {side} 像素下的三個區塊。N 是圖塊數：一個 token 只看自己的槽位。',
    large:
      '不過它還是會隨著特徵圖變大。在 {map} × {map} 的特徵圖上、d = {width} 時，單單一層的兩個乘積就要 {products} 百萬次乘加，而整個 {model} 總共是 {network} 百萬次。',
    trySide: '特徵圖邊長',
    tryWidth: '寬度 d',
    tried:
      'N = {tokens}、d = {width}：注意力的計算量是卷積的 {ratio} 倍。在這個寬度下，N = {crossing} 時兩者相等。',
  },

  check: {
    questions: [
      {
        question: 'λ 停在 0，注意力還剩下什麼？',
        options: [
          {
            text: '什麼都不剩：輸出就是卷積的輸出',
            why: '沒錯。A = I，所以 A (U w) = U w，每一個位元都相同。分數還是可以算，只是沒有人用。',
          },
          {
            text: '比較弱的注意力：每個視窗還是會稍微聽聽別人的',
            why: 'λ 是 0 時不會。對角線以外的元素是 λ 乘上 softmax，所以全都正好是零。',
          },
          {
            text: '均勻的注意力',
            why: '那是溫度很高的一端，不是 λ 很低的一端。均勻的 A 給出平均；A = I 則讓每個視窗保留自己的值。',
          },
        ],
      },
      {
        question: '在做注意力之前先把 U 的各列打亂，輸出會怎麼樣？',
        options: [
          {
            text: '和原來一樣，順序也不變',
            why: '每個輸出都屬於它的 token，token 到哪裡，輸出就到哪裡。',
          },
          {
            text: '數值不變，只是照同樣的順序打亂',
            why: '沒錯。分數只取決於兩個 token 是什麼，與它們排在哪裡無關，所以注意力看到的是一個集合。順序要從別處進來；在 MobileViT 裡，靠的是 3×3 卷積。',
          },
          {
            text: '變成不同的數值',
            why: '打亂各列時，A 的列與行跟著一起打亂，值也一樣。每個總和裡的項都和原來相同。',
          },
        ],
      },
      {
        question: '改動 X 裡離視窗 1 最遠的那一角，誰的第一個輸出可能改變？',
        options: [
          {
            text: '只有卷積的',
            why: '卷積的第一個輸出只讀視窗 1，而那一角不在裡面。',
          },
          {
            text: '只有注意力的',
            why: '沒錯，而且有兩條路徑：視窗 4 的值變了，它的鍵也變了，所以第 1 列的權重也跟著改變。',
          },
          {
            text: '兩者都會',
            why: '對卷積來說，T 在那一格的元素是零；而 T 完全由卷積核決定，X 怎麼改都改變不了它。',
          },
        ],
      },
      {
        question: '特徵圖的寬和高都變成兩倍，d 不變。在注意力層裡，一個 token 的計算量會怎麼變？',
        options: [
          {
            text: '和原來一樣：每個 token 的計算量只取決於 d',
            why: '卷積的 9d² 與注意力的投影 4d² 是這樣沒錯，但兩個乘積 2Nd 會隨 token 數增加。',
          },
          {
            text: '兩個乘積變成四倍，投影不變',
            why: '沒錯。N 變成四倍，2Nd 也變成四倍，4d² 不受影響。token 也多到四倍，所以整層的乘積會變成十六倍。',
          },
          {
            text: '變成十六倍',
            why: '十六倍是所有 token 合計的乘積。單單一個 token 要看的對象只多到四倍。',
          },
        ],
      },
    ],
  },
};
