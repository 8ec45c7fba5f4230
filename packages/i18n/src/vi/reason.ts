import type { reason as en } from '../en/reason.ts';
import type { Words } from '../words.ts';

export const reason: Words<typeof en> = {
  no_denominator: 'Không có số liệu để chia trong kỳ này',
  no_data: 'Chưa có dữ liệu',
  no_target: 'Chưa đặt chỉ tiêu',
  immature: 'Còn quá sớm để kết luận: các trường hợp vẫn còn thời gian',
  suppressed: 'Được ẩn: quá ít câu trả lời để giữ ẩn danh',
  people_hidden: 'Không hiện: số liệu cá nhân và nhóm nhỏ chỉ chính họ được xem',
  not_meaningful: 'Không có giá trị có ý nghĩa ở đây',
  source_stale: 'Nguồn dữ liệu chưa cập nhật',
  no_rate: 'Thiếu tỷ giá',
  mixed_units: 'Không thể cộng các đơn vị đo khác nhau',
  mixed_currencies: 'Không thể cộng các loại tiền khác nhau',
  previous_not_positive: 'Không có tỷ lệ phần trăm: giá trị kỳ trước bằng không hoặc âm',
  dimension_not_available: 'Không có ở cách phân nhóm này',
  not_in_scope: 'Chỉ tính cho toàn bộ tổ chức',
  target_reached: 'Đã đạt chỉ tiêu',
};
