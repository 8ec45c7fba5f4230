import type { unit as en } from '../en/unit.ts';
import type { Words } from '../words.ts';

export const unit: Words<typeof en> = {
  days: '{value} nap',
  points: '{value} százalékpont',
  quantity: '{value} {unit}',
  name: {
    money: 'összeg',
    percent: 'arány',
    count: 'darabszám',
    quantity: 'mennyiség',
    days: 'nap',
  },
};
