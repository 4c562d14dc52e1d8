import type { LabXray } from '../en/lab-xray';

export const labXray: LabXray = {
  waiting: '模型執行之後就會顯示。',
};
