import type { unit as en } from '../en/unit.ts';
import type { Words } from '../words.ts';

export const unit: Words<typeof en> = {
  days: '{value} ngày',
  points: '{value} điểm %',
  quantity: '{value} {unit}',
  name: {
    money: 'số tiền',
    percent: 'tỷ lệ',
    count: 'số lượng',
    quantity: 'khối lượng',
    days: 'ngày',
  },
};
