import type { Failures } from '../en/failures';

export const failures: Failures = {
  engine: {
    'backend-unavailable':
      '這個瀏覽器無法啟動 {backend} 後端（{reason}）。請改選其他後端，或換用新版瀏覽器。',
    'no-model': '目前沒有載入任何權重檔。請開啟一個權重檔，或重新整理頁面。',
    'unknown-handle': '這份結果已經不在了，請重新選擇圖片。',
    'unknown-tap': '這份結果裡沒有 {tap}，請重新選擇圖片。',
    'bad-size': '網路接受每邊 32 到 512 像素的圖片；這張是 {value}，最接近的可用尺寸是 {limit}。',
    'not-finite': '網路算出的不是數字，因此不予顯示：權重檔的數值溢位了，請改開另一個權重檔。',
    crashed: '運算引擎停止，而且無法重新啟動（{reason}）。請關閉其他分頁以釋出記憶體，再試一次。',
  },
  download: {
    unreachable: '伺服器沒有回應。請檢查網路連線後再試一次；畫面上的內容會保留。',
    refused: '伺服器對 {file} 回覆狀態碼 {status}。請稍後再試。',
    'bad-manifest': '無法讀取權重檔的說明資料。網站可能剛更新，請重新整理頁面。',
    'wrong-length':
      '權重檔沒有下載完整：收到 {received} 位元組，應有 {expected} 位元組。請檢查網路連線後再試一次。',
    'wrong-checksum':
      '權重檔在途中損壞：SHA-256 與公布的不符。請再試一次；若仍然如此，表示你與伺服器之間有東西改動了檔案。',
  },
  picture: {
    empty: '檔案是空的，請選擇其他圖片。',
    'not-an-image': '這個檔案不是圖片。可用的格式為 JPEG、PNG、WebP、AVIF 與 GIF。',
    heic: '瀏覽器無法解碼 HEIC。請將照片匯出為 JPEG（iPhone：分享時在「選項」選「最相容」），再選一次。',
    svg: 'SVG 是向量圖，本身沒有像素。請匯出為 PNG 再選一次。',
    'cut-off': '檔案不完整，結尾不見了。請重新複製或下載。',
    'too-large': '這張圖片有 {megapixels} 百萬像素，這裡最多能開啟 {limit} 百萬像素。請先縮小。',
    unsupported: '不支援這種圖片格式。請另存為 JPEG 或 PNG 再選一次。',
    undecodable: '瀏覽器無法解碼這張圖片（{bytes} 位元組）。檔案可能損壞，請另存為 PNG 或 JPEG。',
  },
  checkpoint: {
    empty: '檔案是空的（0 位元組）。',
    html: '這是網頁，不是權重檔：下載到的多半是登入頁或錯誤頁。請下載檔案本身。',
    pytorch: '這是 PyTorch 檔案，必須執行才能讀取。請用 safetensors.torch.save_file 轉檔後再開啟。',
    'git-lfs': '這是 Git LFS 的指標檔，不是它所指的檔案。請執行 git lfs pull，或下載檔案本身。',
    'not-safetensors': '這不是 safetensors 檔案：第 {byte} 位元組應該是左大括號。',
    'prefix-truncated': '檔案在第 {byte} 位元組就結束了，連標頭長度都不完整。請重新下載。',
    'header-too-long': '標頭宣稱有 {headerBytes} 位元組，但格式上限是 {limit}。檔案已損壞。',
    'header-past-end':
      '標頭宣稱有 {headerBytes} 位元組，但整個檔案只有 {fileBytes}。檔案不完整或已損壞，請重新下載。',
    'header-not-utf8': '標頭不是文字（第 {byte} 位元組）。檔案已損壞。',
    'header-not-json': '標頭不是 JSON（第 {byte} 位元組）。檔案已損壞。',
    'duplicate-name': '標頭裡「{name}」出現了兩次（第 {byte} 位元組）。',
    'bad-metadata': '標頭的中繼資料格式有誤（{key}）。',
    'bad-entry': '標頭中 {tensor} 的項目格式有誤：{field}。',
    'unknown-dtype': '張量 {tensor} 的型別 {dtype} 無法辨識。',
    'offsets-reversed': '張量 {tensor} 的結尾（第 {end} 位元組）在開頭（第 {begin} 位元組）之前。',
    'size-mismatch': '張量 {tensor} 有 {foundBytes} 位元組，但依形狀與型別應為 {expectedBytes}。',
    'data-truncated':
      '檔案在第 {fileBytes} 位元組中斷（應有 {expectedBytes}），正好在張量 {tensor} 之中。請重新下載。',
    'offset-out-of-range': '張量 {tensor} 延伸到第 {byte} 位元組，超出檔案的 {fileBytes}。',
    overlap: '張量 {tensor} 在第 {byte} 位元組與前一個張量重疊。',
    hole: '自第 {byte} 位元組起，有 {bytes} 位元組不屬於任何張量。檔案已損壞。',
    'unknown-naming':
      '這不是 MobileViT 的張量：其中有「{tensor}」。可辨識 timm、Hugging Face 與 cvnets 的命名。',
    'unknown-variant':
      '這不是 XXS、XS 或 S 大小的 MobileViT v1：{tensor} 的輸出通道數是 {found}，而不是 320、384 或 640。',
    'missing-tensor': '缺少張量 {tensor}。',
    'unexpected-tensor': '張量 {tensor} 不屬於 MobileViT v1。',
    'wrong-shape': '張量 {tensor} 的形狀是 [{found}]，應為 [{expected}]。',
    'unsupported-dtype': '張量 {tensor} 的型別是 {dtype}；可讀取的是 F32、F16 與 BF16。',
    'not-finite': '張量 {tensor} 在位置 {index} 的值是 {value}。訓練時可能發散，或檔案已損壞。',
  },
  checkpointKept: '原本的模型會保留。',
  retry: '再試一次',
  dismiss: '關閉',
  titles: {
    engine: '運算引擎',
    download: '下載',
    picture: '圖片',
    checkpoint: '權重檔',
  },
};
