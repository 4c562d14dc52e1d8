import type { Results } from '../en/results';

export const resultsCheck: Results['check'] = {
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
};
