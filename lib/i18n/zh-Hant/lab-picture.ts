import type { LabPicture } from '../en/lab-picture';

export const labPicture: LabPicture = {
  arriving: '正在看「{name}」',
  captionMoved: '{title}。圖片來源：{credit}（{licence}）。網路看到的是你選的正方形，{size} × {size} 像素。',
  ownCaptionMoved: '{name}。網路看到的是你選的正方形，{size} × {size} 像素。',
  crop: {
    open: '移動方框',
    heading: '網路看到的是哪一塊正方形',
    sliderX: '方框的左右位置',
    sliderY: '方框的上下位置',
    fromLeft: '距左邊 {percent}',
    fromTop: '距上緣 {percent}',
    middle: '正中央',
    hint: '拖曳方框，或使用滑桿。方框以外的部分不會進入網路。',
    centre: '移回中央',
    done: '完成',
  },
  camera: {
    open: '相機',
    heading: '拍一張照片',
    private: '照片不會離開你的裝置。網路看到的是明亮的正方形。',
    asking: '等待你允許使用相機…',
    view: '相機畫面',
    choose: '使用哪一台相機',
    numbered: '相機 {number}',
    take: '拍照',
    cancel: '取消',
    retry: '再試一次',
    fileName: '相機照片',
    failures: {
      denied: '瀏覽器不允許這個網頁使用相機。請在網址列的網站設定中允許，再試一次；也可以改選圖片檔。',
      missing: '找不到相機。請接上相機再試一次，或改選圖片檔。',
      busy: '相機無法啟動，可能有其他程式正在使用。請關閉該程式後再試一次。',
      other: '相機無法啟動（{reason}）。請再試一次，或改選圖片檔。',
    },
  },
};
