import type { LabField } from '../en/lab-field';

export const labField: LabField = {
  waiting: '模型執行之後就會顯示。',
};
