import type { Source } from '../en/source';

export const source: Source = {
  label: '這些數字來自哪一張圖',
  shown: '目前顯示：{name}。',
  computed: '由本頁所用的同一個模型預先算好，存成半精度。',
  live: '剛剛在這個頁面裡算出來的。',
  none: '目前還沒有數字。',
  own: '用我的圖片…',
  ownLabel: '使用自己的圖片',
  samples: '或選一張範例圖',
  lab: '你先前的圖片：{name}',
  back: '回到預先算好的範例',
  cost: '換一張圖會啟動模型，只需下載一次，{bytes}。圖片不會離開你的裝置。',
  ready: '模型已經載入，換圖只要片刻。',
  cancel: '取消',
  phases: {
    example: '取得範例中',
    download: '下載模型中',
    start: '啟動模型中',
    run: '模型運算中',
  },
  bytes: '{done}／{total}',
  parts: '第 {done} 部分，共 {total} 部分',
  stays: '圖上原有的內容會保留。',
  needsModel: '這裡要靠實際運行的模型才看得到：請在圖的下方選一張圖片。',
  example: {
    title: '範例',
    unreachable: '這張圖的數字（{file}）沒有送達。請檢查連線後再試一次；用你自己的圖片也可以。',
    'not-found': '伺服器上沒有 {file}（狀態碼 {status}）。請重新載入頁面：網站可能剛更新過。',
    'cut-off': '這張圖的數字只收到 {received}，應有 {expected}。請檢查連線後再試一次。',
    wrong: '{file} 不是這個頁面所對應的檔案。請重新載入頁面；如果仍然如此，可能是傳輸途中有東西改動了檔案。',
  },
};
