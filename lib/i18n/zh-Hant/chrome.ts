import type { Chrome } from '../en/chrome';

export const chrome: Chrome = {
  siteName: '展開 MobileViT',
  description: '從展開、矩陣乘法、摺回，一路走到自注意力：把 MobileViT 拆開來看，真正的網路就在網頁裡執行。',
  skip: '跳到主要內容',
  nav: {
    label: '主選單',
    chapters: '章節',
    lab: '實驗室',
  },
  language: '語言',
  theme: {
    label: '配色',
    system: '跟隨系統',
    light: '淺色',
    dark: '深色',
  },
  footer: {
    privacy: '所有運算都在你的瀏覽器裡完成，圖片不會離開你的裝置，也沒有任何追蹤。',
    floor: '支援 Chrome 與 Edge 112、Firefox 114、Safari 16.4 以上的版本。',
    paper: '介紹的是 Sachin Mehta 與 Mohammad Rastegari 的 MobileViT（ICLR 2022）。本站與兩位作者無關。',
    design: '本站的視覺設計',
  },
  unsupported:
    '這個瀏覽器不支援 {features}。文章可以照常閱讀，但實驗室需要較新的版本：Chrome 或 Edge 112、Firefox 114、Safari 16.4。',
  unsupportedAnd: '{first}、{next}',
  unsupportedFeatures: {
    simd: 'WebAssembly SIMD',
    offscreen: 'OffscreenCanvas',
    worker: '模組化的 worker',
  },
  noScript: 'JavaScript 目前是關閉的。文字和靜態圖都看得到，會動、會計算的部分則需要它。',
};
