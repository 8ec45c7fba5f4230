import type { errorNamedTables as en } from '../en/error-named-tables.ts';
import type { Words } from '../words.ts';

export const errorNamedTables: Words<typeof en> = {
  no_table: 'Biểu quyết này không còn nữa, hoặc bạn không được xem.',
  no_person: 'Tài khoản của bạn không thuộc về ai trong dữ liệu.',
  not_yours: 'Chỉ người giao chỉ tiêu cho nhóm mới đề xuất và dừng.',
  not_member: 'Chỉ thành viên của nhóm biểu quyết, trừ người đề xuất.',
  closed: 'Biểu quyết này đã đóng.',
  over: 'Việc này đã kết thúc. Hãy tải lại trang.',
  works_council: 'Ở đây số liệu cá nhân chỉ chính người đó được xem: không nêu tên ai.',
  too_small: 'Nhóm cần ít nhất {count} thành viên biểu quyết: nhóm nhỏ hơn sẽ lộ người cuối.',
  quarter: 'Hãy chọn quý này hoặc quý sau.',
  closes: 'Biểu quyết mở từ {fewest} đến {most} ngày và kết thúc trước khi hết quý.',
  no_kpi: 'KPI này không có, hoặc đã tắt.',
  not_told: 'KPI này không tính được cho từng người. Hãy chọn KPI khác.',
  there: '{name} đã được hỏi về quý này rồi.',
};
