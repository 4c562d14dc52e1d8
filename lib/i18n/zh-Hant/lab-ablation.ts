import type { LabAblation } from '../en/lab-ablation';

export const labAblation: LabAblation = {
  waiting: '模型執行之後就會顯示。',
};
