import type { LabChannels } from '../en/lab-channels';

export const labChannels: LabChannels = {
  waiting: '模型執行之後就會顯示。',
};
