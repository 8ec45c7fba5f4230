import type { beside as en } from '../en/beside.ts';
import type { Words } from '../words.ts';

export const beside: Words<typeof en> = {
  mean: 'Trung bình',
  median: 'Trung vị',
  largest: 'Trường hợp lớn nhất',
  p90: '9 trên 10 trường hợp không quá',
  cost: 'Chi phí',
  winbacks: 'Khách hàng quay lại sau khi rời bỏ',
  deals: 'Thương vụ đang mở',
  pending: 'Đang chờ',
  horizon_days: 'Thời hạn (ngày)',
  estimate: 'Ước tính vào cuối thời hạn',
  actual: 'Đã đạt đến nay',
  expected: 'Kỳ vọng từ thương vụ đang mở',
  open: 'Thương vụ đang mở, toàn bộ giá trị',
  month: 'Tháng này',
  previous: 'Tháng trước',
  difference: 'Chênh lệch',
  adjusted: 'Tính theo ngày làm việc',
  year_on_year: 'So với cùng tháng năm trước',
  covered_revenue: 'Doanh thu đã có giá vốn',
  provisional_entries: 'Dòng tạm tính',
  units: 'Số lượng',
};
