import type { ReceptiveField } from '../en/receptive-field';
import { receptiveFieldCheck } from './receptive-field-check';

export const receptiveField: ReceptiveField = {
  title: '一個單元看得到多遠',
  metaTitle: '感受野',
  metaDescription:
    '一層一層算出 MobileViT 的感受野：卷積核與步幅的算術、用梯度量出來的有效感受野，以及注意力改變了什麼。',
  lead: '哪些像素到得了一個單元，由卷積核與步幅決定；真正影響它的是哪些，要靠梯度才知道。注意力一次就改寫了前者，而後者從此取決於圖片的內容。',

  ladder: {
    label: '一個單元的感受野，一層一層看',
    names: {
      pixel: '像素',
      stem: 'stem 卷積',
      mv2: '階段 {stage}，第 {number} 個 MV2 區塊',
      onlyMv2: '階段 {stage}，MV2 區塊',
      local: '階段 {stage}，MobileViT 區塊的 3×3',
      attention: '階段 {stage}，注意力',
      fusion: '階段 {stage}，融合的 3×3',
      pool: '池化',
    },
    short: {
      pixel: '像素',
      stem: 'stem',
      mv2: '{stage}：MV2 {number}',
      onlyMv2: '{stage}：MV2',
      local: '{stage}：3×3',
      attention: '{stage}：注意力',
      fusion: '{stage}：融合',
      pool: '池化',
    },
    firstTick: 'stem、1',
    captions: {
      pixel: '還沒有任何一層，單元就是像素：只看得到自己，寬 {side} 像素；下一個在 {jump} 像素之外。',
      widen:
        '卷積核往兩側各多讀一個單元，相距 {from} 像素：{before} + 2·{from} = {side} 像素。每個位置都留著，所以間距仍是 {jump} 像素。',
      stride:
        '卷積核往兩側各多讀一個單元，相距 {from} 像素：{before} + 2·{from} = {side} 像素。步幅 {stride} 每兩個位置只留一個，間距從此變成 {jump} 像素。',
      opens:
        '每個 token 都讀同一槽位的所有 token，它們相距 {spacing} 像素，各自寬 {side} 像素，合起來就是整張圖。一層就夠了，這裡有 {depth} 層。',
      again: '這 {depth} 層又把整張圖讀了一遍。單靠卷積的話，現在是 {side} 像素（虛線）。',
      aloneWiden: '從階段 {opened} 起已看得到整張圖。單靠卷積（虛線）：{before} + 2·{from} = {side} 像素。',
      aloneStride:
        '從階段 {opened} 起已看得到整張圖。單靠卷積（虛線）：{before} + 2·{from} = {side} 像素；間距變成 {jump} 像素。',
      aloneCovers:
        '單靠卷積：{before} + 2·{from} = {side} 像素，第一次比整張圖（{size} 像素）還寬，比注意力晚了兩個階段。',
      pool: '對 {map} × {map} 個單元取平均。不論有沒有注意力，每一類的分數都看得到整張圖：{before} + {more}·{from} = {side} 像素。',
    },
    predict: {
      question:
        '感受野寬 {side} 像素，相鄰的單元相距 {jump} 像素。接下來是步幅 1 的 3×3 卷積核。過了它，感受野寬幾個像素？',
      right: '兩側各多一個單元，各在 {jump} 像素之外：{side} + 2·{jump} = {answer}。',
      wrong: '卷積核會讀自己兩側的單元。換算成圖片上的像素，它們離自己多遠？',
      wrongPixels:
        '你算的是 {side} + 2，彷彿鄰居就在一個像素之外。前面已經有兩次步幅 2，所以它們在 {jump} 像素之外。',
      wrongThree: '你算的是三個感受野並排。但它們相距 {jump} 像素、各寬 {side} 像素，會互相重疊。',
      wrongSame: '這只是三個單元之中一個的感受野。卷積核還會讀它的鄰居。',
      reveal: '兩側各多一個單元，各在 {jump} 像素之外：{side} + 2·{jump} = {answer} 像素。',
    },
    surface: '畫著一個單元各層感受野的圖片',
    role: '單元選擇器',
    hint: '在圖片上點一下，或用方向鍵：每按一次，移動這一步特徵圖上的一個單元。',
    hintShown: '想換一個單元，就在圖片上點一下，或用方向鍵移動。列與行都從 0 數起。',
    says: '{map} × {map} 特徵圖的第 {row} 列、第 {column} 行，中心在第 {y} 列、第 {x} 行的像素。它看得到圖片上 {width} × {height} 像素的範圍。',
    saysPooled: '所有單元合在一起，看得到整張圖。',
    marks: {
      current: '這一步的感受野',
      earlier: '前面各步的感受野',
      alone: '單靠卷積',
    },
    tree: {
      heading: '換成一列來看：誰讀了誰',
      label:
        '網路的一列。這個單元讀了「{below}」的 {reads} 個單元；一路往下 {levels} 層，就是一列上連續的 {side} 個像素。同一張特徵圖的下一個單元在 {jump} 像素之外。',
      labelPixel: '一個像素，只讀自己。',
      noteAcross:
        '畫出的範圍寬 {width} 像素，不考慮圖片邊界。紫色：一次讀到的所有單元，下方是整張圖的寬度；括線是其中每個單元看得到的範圍。',
      note: '畫出的範圍寬 {width} 像素，不考慮圖片邊界。琥珀色：最後一個卷積核讀的單元；灰色：同一張特徵圖的下一個單元。',
    },
    table: {
      caption:
        '每過一個會改變感受野的層之後，單元的感受野有多寬，以像素計；XXS、XS、S 都一樣。1×1 卷積、正規化與 MLP 都不改變它。選一列就會跳到那一步。',
      layer: '走到',
      kernel: '卷積核 k',
      stride: '步幅 s',
      side: '感受野 r',
      alone: '單靠卷積',
      jump: '間距 j',
      start: '起點',
      map: '特徵圖',
      whole: '整張圖',
      later: '回答問題之後揭曉',
      startNote: '起點是第一個單元中心所在的像素：始終是 0，因為每個卷積的填補都是兩側對稱的。',
    },
    opensRule: '注意力沒有 k：r 變成整張圖，j 不變。',
  },

  effective: {
    label: '同一個位置在四個階段末尾的有效感受野',
    stage: '階段 {stage}',
    trained: '訓練後的注意力',
    identity: 'A = I（無混合）',
    none: '階段 {stage} 之前沒有注意力，令 A = I 也不會有任何不同。',
    waiting: '還沒有量',
    map: '階段 {stage}，{condition}：一半的質量在中心周圍 {half} 像素之內，{share} 在 {most} 像素之內。',
    mapWaiting: '階段 {stage}，{condition}：還沒有量。',
    finding:
      '階段 {stage} 末尾：訓練後的注意力下，一半的質量在 {trained} 像素之內；令 A = I 則是 {identity} 像素。有 {outside} 的質量落在單靠卷積看得到的 {side} 像素之外。',
    scale: '梯度的均方根',
    scaleNote: '最小 {min} · 橫跨 {decades} 個數量級',
    numbers: {
      caption: '與單元中心的距離，以像素計。最後一欄是訓練後的注意力下，落在單靠卷積看不到之處的質量占比。',
      stage: '階段末尾',
      reach: '理論上看得到',
      whole: '整張圖',
      alone: '單靠卷積',
      half: '50% 半徑',
      most: '95% 半徑',
      trained: '訓練後',
      identity: '令 A = I',
      outside: '外圍占比，訓練後',
      px: '{value}',
      unknown: '–',
    },
    pooledNote: '範例裡較寬的感受野經過合併：每個值是 2 × 2 像素的均方根。每張圖用了 {probes} 次探測。',
    liveNote: '剛在這個頁面量出，完整解析度，每張圖用了 {probes} 次探測。',
    exampleOnly: '範例只有這一個位置。在下面選一張圖片，模型就能量 {count} 個位置中的任何一個。',
    place: '單元的位置',
    placeRole: '位置選擇器',
    placeHint: '點一下或用方向鍵；位置每次移動 {jump} 像素，那裡每個階段都有一個單元的中心。',
    placeSays: '第 {row} 列、第 {column} 行的像素',
    measure: '量這個位置',
    again: '繼續',
    stop: '停止',
    measuring: '測量中',
    progress: '第 {done} 張，共 {of} 張',
    spoken: '量好了。{finding}',
    failed: '運算引擎沒能量完，已經量到的都還在。請再試一次，或重新選一張圖片。',
  },

  probes: {
    label: '一次探測與八次探測並排',
    one: '1 次探測',
    many: '{probes} 次探測',
    map: '{name}，階段 {stage}，訓練後的注意力',
    finding:
      '從一個像素到下一個，只探測一次時平均會變動自身大小的 {one}，探測 {probes} 次時是 {many}。一半的質量分別在 {oneHalf} 與 {manyHalf} 像素之內。',
    waiting: '上面的感受野量好之後，這裡就會出現。',
  },

  content: {
    label: '把遠處的一塊塗成灰色，再量一次同一個單元的感受野',
    condition: '注意力',
    before: '原來的圖片',
    after: '塗上灰色方塊',
    change: '變動的部分',
    map: '{name}，{condition}。單元的中心在第 {row} 列、第 {column} 行的像素；方塊的左上角在第 {y} 列、第 {x} 行，邊長 {side} 像素。',
    mapWaiting: '{name}：還沒有量。',
    square: '灰色方塊的位置',
    squareRole: '方塊移動器',
    squareHint: '點一下或用方向鍵；方塊每次移動 {step} 像素。',
    squareSays: '方塊從第 {row} 列、第 {column} 行開始',
    numbers: {
      caption: '階段 {stage}，{probes} 次探測，前後用的是同一組隨機正負號',
      moved: '移動了的質量占比',
      largest: '最大的變動，除以原來的最大值',
      inside: '在單靠卷積看得到的 {side} 像素之內，變動除以那裡的質量',
      none: '恰好是 0',
    },
    found:
      '訓練後的注意力下，有 {moved} 的質量移動了，而單元周圍的 {side} × {side} 像素一個也沒有動過。令 A = I：{identity}。',
    nothing: '什麼都沒變，連最後一個位元也一樣',
    foundInside:
      '方塊現在碰到了卷積會讀的 {side} 像素，所以令 A = I 也會有反應：移動了 {identity} 的質量，訓練後的注意力下是 {moved}。',
    waiting: '這張圖片還沒有量過。',
    measure: '塗上方塊再量',
    needsModel: '範例裡的方塊是固定的。在上面的圖下方選一張圖片，方塊就可以放在任何地方。',
    live: '方塊只塗在網路看到的畫面上，你的圖片不會被改動。',
  },

  check: receptiveFieldCheck,
};
