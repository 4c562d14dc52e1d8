import type { Checkpoints } from '../en/checkpoints';

export const checkpoints: Checkpoints = {
  heading: '官方 ImageNet-1k 權重檔',
  intro:
    '論文作者公開的權重，放在 Hugging Face Hub 上。只有按下下載按鈕時，這一頁才會向 huggingface.co 要檔案；你的圖片絕不會送出。下載過的檔案會留在這個瀏覽器裡，直到你移除為止。',
  about: {
    timm: 'Apple 的權重，改成 timm 的命名，並換成 RGB 順序。圖片前處理：短邊縮放到 {resize} 像素（{filter}），取正中央 {size} 像素。',
    apple:
      '原始權重，採 Hugging Face 命名；原本吃 BGR 順序，載入時在這裡轉成 RGB。圖片前處理：短邊縮放到 {resize} 像素（{filter}），取正中央 {size} 像素。',
  },
  filter: { bilinear: '雙線性', bicubic: '雙三次' },
  licenceLine: '授權：Apple 的 ml-cvnets 授權，Hub 上標示為「other」。允許的用途請看模型卡。',
  source: '來源：',
  card: '{repo} 的模型卡',
  revision: '（版本 {revision}）',

  nearly: '約 {bytes}',
  kept: '{bytes}，{date} 存入，上次使用 {used}',
  licence: '授權：「other」',
  licenceLabel: '{publisher} 的 {name} 授權：「other」，見其模型卡',
  openNow: '使用中',
  download: '下載',
  downloadLabel: '下載 {publisher} 的 {name}，約 {bytes}',
  open: '開啟',
  openLabel: '開啟這個瀏覽器裡 {publisher} 的 {name}',
  remove: '移除',
  removeLabel: '從這個瀏覽器移除 {publisher} 的 {name}',
  keptInAll: '這個瀏覽器裡共存有 {bytes}。',
  nothingKept: '這個瀏覽器裡還沒有存任何權重檔。',

  asking: '正在向 huggingface.co 要 {name}',
  downloading: '正在下載 {name}',
  opening: '正在開啟 {name}',
  opened: '已開啟 {publisher} 的 {name}。',
  progress: '{done}／{total}',
  cancel: '取消',
  retry: '再試一次',
  dismiss: '關閉',

  origin: '官方：{repo}（{naming}）',
  sha: 'SHA-256：{short}…',
  shaFull: '整個檔案的 SHA-256：',
  shaChecked: '與 Hub 上登記的相同。',
  shaUnchecked: '在這裡算出來的；Hub 沒有提供可以比對的值。',
  shaShipped: '載入時已和網站自己的說明檔核對。',
  shaOwn: '從你的檔案在這裡算出來的。',
  classesAssumed: '檔案裡沒有寫 1,000 個類別的名稱；這裡當作是 ImageNet-1k 的類別，依慣用的順序排列。',

  troubleTitle: '沒能開啟 {publisher} 的 {name}',
  trouble: {
    offline: '這台裝置目前離線。連上網路後再試一次；已經存在這裡的權重檔不必連線就能開啟。',
    unreachable:
      '{host} 沒有給出這一頁讀得到的回應：可能是網路斷線、Hub 被擋住，或 Hub 不允許這個網站存取。請檢查網路連線後再試一次。',
    refused: 'Hub 回應狀態碼 {status}。請稍後再試。',
    missing:
      'Hub 上的 {repo} 沒有 model.safetensors（狀態碼 404）。請改用另一個發布者的檔案，或自行下載後從上面開啟。',
    'cut-off': '檔案只收到一部分：{expected} 之中的 {received}。請檢查網路連線後再試一次。',
    'wrong-file':
      'Hub 傳來的不是 MobileViT 權重檔：{problem}。可能是途中有別的東西代為回應，例如你所在網路的登入頁。',
    'wrong-variant': '要的是 {asked}，Hub 傳來的卻是 {found}。請稍後再試。',
    'wrong-checksum':
      '檔案在途中損壞：收到的 SHA-256 是 {received}，Hub 登記的是 {expected}。請再試一次；若仍然如此，就是你和 Hub 之間有東西改動了檔案。',
  },
  problem: {
    empty: '檔案是空的',
    html: '它是一個網頁',
    pytorch: '它是 PyTorch 檔案',
    'git-lfs': '它是 Git LFS 指標檔',
    'not-safetensors': '它不是 safetensors 格式',
    'unknown-naming': '裡面的張量屬於別的網路',
    'unknown-variant': '大小不是三種之中的任何一種',
    other: '無法當作權重檔讀取（{code}）',
  },
  stays: '原本的模型會保留。',
  remarkTitle: '關於 {publisher} 的 {name}',
  remark: {
    full: '已經開啟，但瀏覽器沒有空間可以存，下次要重新下載。移除已存的權重檔可以騰出空間。',
    unavailable: '已經開啟，但這個瀏覽器不讓這一頁存東西（可能是無痕視窗），下次要重新下載。',
    damaged: '存著的那一份損壞了，已經移除，並重新下載。',
  },
};
