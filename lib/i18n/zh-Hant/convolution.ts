import type { Convolution } from '../en/convolution';

export const convolution: Convolution = {
  title: '卷積：展開、相乘、摺回',
  lead: '卷積是拿一小塊權重，在影像上一步一步滑過去。其實只要一次矩陣乘法，前後各重新排列一次，就能得到一模一樣的數字：展開、相乘、摺回。',
  description:
    '滑動的視窗和一次矩陣乘法，算出來的數字完全相同。一步一步走過兩種做法，改動每個數字，看看 im2col 換來什麼、付出什麼。',
  walk: {
    label: '卷積的兩種做法：滑動視窗，以及展開、相乘、摺回',
    sliding: '滑動視窗',
    slidingAt: '滑動視窗，停在視窗 {n}',
    settings:
      '輸入 {size}×{size}，卷積核 {kernel}×{kernel}，步幅 {stride}，填補 {padding}，擴張 {dilation}。',
    change: '更改設定',
    restart: '全部還原',
    beyond: '{value} 超出 −{limit} 到 {limit} 的範圍，這一格仍是 {now}。',
    tick: {
      input: '輸入',
      pad: '填補',
      unfold: '展開',
      matmul: '相乘',
      fold: '摺回',
    },
    name: {
      input: '輸入',
      pad: '填補',
      window: '視窗 1',
      unfold: 'U 的第 {n} 列',
      unfoldRest: 'U 的其餘各列',
      matmul: '第 {n} 列乘以 {w}',
      matmulRest: '其餘各列乘以 {w}',
      fold: '摺回',
    },
    caption: {
      input: 'X 有 {cells} 個數字，卷積核有 {weights} 個權重，放得下卷積核的視窗有 {windows} 個。',
      inputSeveral:
        'X 有 {channels} 個通道，共 {cells} 個數字；卷積核有 {kernels} 個，各有 {weights} 個權重。放得下的視窗有 {windows} 個。',
      pad: '外圍加上 {padding} 圈零，X 就成了 {rows}×{columns}，多出 {zeros} 格，全都是 0。',
      window: '視窗 1 蓋住 {values}。滑動的卷積核會當場相乘，展開則是先把它們抄下來。',
      unfold: '視窗 {n} 由左到右、由上到下讀出來，就是 U 的第 {n} 列：{values}。',
      unfoldRest: '其他視窗照樣寫成第 {from} 到 {to} 列。U 完成了，大小是 {rows}×{columns}。',
      matmul: '第 {n} 列乘以卷積核：{equation}',
      matmulSeveral: '第 {n} 列乘以卷積核 1：{equation}。乘以卷積核 2：{second}。',
      matmulRest: '第 {from} 到 {to} 列乘以卷積核：{values}。',
      matmulRestSeveral: '第 {from} 到 {to} 列乘以卷積核 1：{values}。乘以卷積核 2：{second}。',
      fold: '每個數字回到自己的視窗原本的位置：{values}。Y 是 {rows}×{columns}，和滑動視窗算出來的相同。',
      foldSeveral: '每一行各自放回一張 {rows}×{columns} 的格子，一個卷積核對應一個輸出通道。',
    },
    predict: {
      prompt: 'U 的第 {n} 列是 {values}。乘以 w 會得到多少？',
      promptSeveral: 'U 的第 {n} 列是 {values}。乘以 W 的第一行會得到多少？',
      right: '{equation}。',
      wrong: '把 {values} 和 {weights} 按照位置兩兩相乘，再把乘積加起來。',
      reveal: '{equation}。',
    },
  },
  knobs: {
    title: '設定',
    size: '輸入 n',
    kernel: '卷積核 k',
    stride: '步幅 s',
    padding: '填補 p',
    dilation: '擴張 d',
    channels: '輸入通道',
    kernels: '卷積核個數',
    reset: '全部還原',
    tooLarge:
      '擴張為 {dilation} 時，{kernel}×{kernel} 的卷積核會橫跨 {span} 格，但填補後的輸入只有 {room} 格。哪裡都放不下，也就沒有視窗、沒有輸出。圖中暫時保留先前的設定。',
  },
  shapes: {
    label: '由設定算出輸出的大小',
    size: '輸出的高與寬',
    picture: '塗滿的格子是第一個視窗；每個圓點是一個視窗的起點，也就是 U 的一列。',
    says: '視窗有 {windows} 個，每個有 {width} 個數字：U 是 {windows}×{width}，{w} 是 {width}×{kernels}，輸出有 {kernels} 個 {out}×{out} 的通道。',
    exact: '除法剛好整除：最後一個視窗正好停在邊緣。',
    rest: '除法餘 {rest}：最右邊和最下面的 {rest} 格不在任何視窗裡。',
    restOne: '除法餘 1：最右邊和最下面的一格不在任何視窗裡。',
  },
  why: {
    title: '為什麼全是 −4？',
    question: '四個視窗各不相同，答案卻都一樣。先想想再往下讀：輸入是 1 … 9 時，為什麼每個視窗都得到 −4？',
    zeroSum: '因為卷積核的權重加起來等於零。',
    zeroSumBecause:
      '權重的和確實是零，所以把 X 的每個數字都加上同一個常數，答案不會變；但這不足以讓四個視窗的答案一致。改動 X 的任一個數字試試：權重的和仍然是零，輸出卻不再相同。',
    plane: '因為 X 均勻上升，而卷積核取的是對角方向上的差。',
    planeBecause:
      '在 X 裡不論走到哪裡，往右一格都多 1，往下一格都多 3：這是一個傾斜的平面。卷積核拿左上的數字減去右下的數字，後者總是大 3 + 1 = 4。平面處處斜率相同，答案也就處處是 −4。',
    sameSum: '因為四個視窗的總和相同。',
    sameSumBecause:
      '四個總和分別是 12、16、24、28。另外兩個權重是 0，所以每個視窗只有兩個數字算數，不變的是這兩個數字的差。',
  },
  cost: {
    caption: '按照目前的設定計算：輸入 {n}×{n}，卷積核 {k}×{k}，步幅 {s}',
    sliding: '滑動視窗',
    product: '展開後相乘',
    multiplyAdds: '乘加次數',
    read: '讀取的數字：X 與卷積核',
    between: '中途存放的數字：U',
    written: '寫出的數字：Y',
    says: '{outputs} 個輸出，每個 {width} 次乘加，兩種做法都是 {multiplyAdds} 次。不過 X 只有 {input} 個數字，U 卻有 {unfolded} 個，是 {copies} 倍。',
  },
  copies: {
    caption: '{n}×{n} 的特徵圖，也就是影像邊長 {image} 像素時，MobileViT 階段 3 的大小',
    layer: '卷積核',
    rows: '視窗數',
    columns: '每窗數字',
    row: '{k}×{k}，步幅\u00a0{s}，填補\u00a0{p}',
  },
  overlaps: {
    label: '輸入的每一格落在幾個視窗裡',
    point: '把游標移到任一格上，或點一下，就會看到它的乘積。',
    says: 'col2im(U) 的每一格，都等於 X 的同一格乘以 c，也就是這一格所在的視窗個數。c 全部加起來是 {total}，正好是 U 的數字個數。',
    saysPadded:
      'col2im(U) 的每一格，都等於 X 的同一格乘以次數。所有次數加起來是 {total}；U 的另外 {zeros} 個數字是填補，直接捨棄。',
    channel: '兩個通道中，這裡只畫出第一個。',
  },
  check: {
    shape: {
      question: '輸入 7×7，卷積核 3×3，步幅 2，填補 1。U 的大小是多少？',
      a: '16×9（16 列 9 行）',
      aBecause: '每個方向有（7 + 2·1 − 3）÷ 2 + 1 = 4 個位置，一共 16 個視窗，每個視窗 9 個數字。',
      b: '9×9（9 列 9 行）',
      bBecause: '如果沒有填補，每個方向確實是三個位置。多了一圈零，就放得下第四個。',
      c: '49×9（49 列 9 行）',
      cBecause: '那是步幅 1，每一格都停一次。步幅 2 只算其中一半的位置。',
      d: '9×16（9 列 16 行）',
      dBecause:
        '數字對了，方向反了：這裡一個視窗是一列。（有些程式庫確實把視窗寫成行，再從左邊乘，那是轉置後的乘法，數字完全一樣。）',
    },
    edit: {
      question: '在 3×3 的例子裡，改動第一列正中間的數字，有幾個輸出可能跟著改變？',
      a: '1 個',
      aBecause: '只影響一個輸出的是角落，角落只在一個視窗裡。',
      b: '2 個',
      bBecause:
        '這一格在上面的兩個視窗裡，所以出現在 U 的兩列中。兩個輸出是不是真的都會變，要看它遇到的權重：K = [1 0; 0 −1] 時，它在第一個視窗遇到 0，在第二個遇到 1。',
      c: '4 個',
      cBecause: '四個視窗都有的只有正中央那一格。下面的兩個視窗碰不到第一列。',
      d: '9 個',
      dBecause: '輸出總共只有四個。而且這個乘法從不混合 U 的列：不在視窗裡的數字，改變不了那個視窗的輸出。',
    },
    save: {
      question: 'im2col 省下了什麼？',
      a: '乘加次數',
      aBecause: '一次也沒省。滑動視窗的每一次乘法，U w 都照做。',
      b: '記憶體',
      bBecause: '正好相反：視窗重疊時，U 比 X 還大，最多接近 k² 倍。',
      c: '都沒有。它讓計算變成硬體擅長的形狀。',
      cBecause:
        '密集的矩陣乘法會反覆使用每個取出來的數字，機器正是為此設計的。這個好處往往勝過抄寫的代價；划不來的時候，程式庫就在相乘的當下才產生 U 的列。',
    },
    mix: {
      question: '在 y = U w 裡，不論權重是多少，哪些數字永遠不會相遇？',
      a: '同一個視窗裡的數字',
      aBecause: '會相遇的正是這些：w 把它們加在一起。',
      b: '沒有共同視窗的數字',
      bBecause:
        '每個輸出都是 U 的一列乘以 w。兩個數字如果不曾出現在同一列，就永遠不會進入同一個和，換什麼權重都一樣。要讓它們相遇，得在乘法前面再放一個矩陣 A。',
      c: '不同通道的數字',
      cBecause:
        '同一個視窗的各個通道排在同一列裡，一個接一個，所以 w 會混合它們。（逐通道卷積才會少掉這一步。）',
    },
  },
};
