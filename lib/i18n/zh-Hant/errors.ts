import type { Errors } from '../en/errors';

export const errors: Errors = {
  notFound: {
    title: '這裡沒有網頁',
    text: '可能是網址打錯了，也可能是網頁已經搬走。',
    home: '回首頁',
  },
  crash: {
    title: '這個網頁出了問題',
    text: '再試一次通常就好；如果還是不行，請重新整理。',
    retry: '再試一次',
    home: '回首頁',
  },
};
