import type { LabStrip } from '../en/lab-strip';

export const labStrip: LabStrip = {
  waiting: '模型執行之後就會顯示。',
};
