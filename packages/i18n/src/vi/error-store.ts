import type { errorStore as en } from '../en/error-store.ts';
import type { Words } from '../words.ts';

export const errorStore: Words<typeof en> = {
  second_engine: 'Bộ máy dữ liệu đang chạy sẵn trong chương trình này.',
  too_slow: 'Truy vấn kéo dài quá {seconds} giây nên đã bị dừng. Hãy chọn kỳ ngắn hơn hoặc ít nhóm hơn.',
  too_many_rows: 'Câu trả lời có hơn {most, number} dòng nên không được đọc. Hãy chọn kỳ ngắn hơn hoặc ít nhóm hơn.',
  unknown_zone: '{zone} không phải là múi giờ.',
  disk_full:
    'Ổ đĩa gần đầy (còn trống {freeMegabytes} MB, cần {neededMegabytes} MB). Chưa thể nhận dữ liệu mới cho đến khi có chỗ trống; mọi dữ liệu đã nhận vẫn an toàn.',
  damaged: 'Không mở được tệp dữ liệu {file}. Hãy chạy dựng lại dữ liệu: mọi thứ sẽ được tạo lại từ dữ liệu đã nhận.',
  other_version:
    'Dữ liệu do một phiên bản Leadline khác ghi (định dạng {found}, cần {expected}). Hãy chạy dựng lại dữ liệu: mọi thứ sẽ được tạo lại từ dữ liệu đã nhận.',
  engine_failed: 'Bộ máy dữ liệu gặp sự cố. Dữ liệu đã xác nhận không bị mất. Hãy khởi động lại Leadline; nếu còn xảy ra, hãy dựng lại dữ liệu.',
  backup_differs: 'Bản sao lưu không khớp với dữ liệu nên đã bị bỏ. Hãy thử lại.',
};
