import type { assignments as en } from '../en/assignments.ts';
import type { Words } from '../words.ts';

export const assignments: Words<typeof en> = {
  frame: {
    title: 'Chỉ tiêu',
    parts: 'Các phần của trang chỉ tiêu',
    part: {
      targets: 'Chỉ tiêu',
      kpis: 'Ai có chỉ số KPI nào',
      norms: 'Định mức tiếp xúc',
    },
  },
};
