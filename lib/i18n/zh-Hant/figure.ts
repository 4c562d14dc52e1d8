import type { Figure } from '../en/figure';

export const figure: Figure = {
  player: {
    label: '播放器',
    first: '第一步',
    previous: '上一步',
    play: '播放',
    restart: '從頭再播一次',
    pause: '暫停',
    next: '下一步',
    last: '最後一步',
    timeline: '時間軸',
    speed: '速度',
    position: '第 {step} 步，共 {total} 步：{name}',
  },
  matrix: {
    shape: '{name}，{rows} 列 {columns} 行',
    cell: '第 {row} 列第 {column} 行',
    unknown: '還沒算出來',
    editable: '輸入數字即可修改格子；按 Enter 確定，按 Escape 放棄。',
    notANumber: '「{text}」不是數字，格子裡仍然是 {value}。',
  },
  scale: '色階',
};
