import type { errorNorms as en } from '../en/error-norms.ts';
import type { Words } from '../words.ts';

export const errorNorms: Words<typeof en> = {
  no_norm: 'Định mức hoặc quy định này không còn nữa. Hãy tải lại trang.',
  ends_before_start: 'Ngày cuối nằm trước ngày đầu.',
  ended_already: 'Nó đã kết thúc sớm hơn rồi.',
  no_segment: 'Nhóm khách hàng này không còn nữa. Hãy tải lại trang.',
};
