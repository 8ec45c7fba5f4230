import type { exports as en } from '../en/exports.ts';
import type { Words } from '../words.ts';

/** What stands on boards that are written out as files, and the menu for it. */
export const exports: Words<typeof en> = {
  more: 'và {count} dòng nữa',
  page: 'Trang {page}/{of}',
  name: 'Tên',
  value: 'Giá trị',
  definitions: 'Ý nghĩa của các con số',
  definition: { name: 'KPI', sentence: 'Trong một câu', formula: 'Cách tính', reading: 'Cách đọc' },
  scope: 'Số liệu của ai',
  period: 'Kỳ',
  asOf: 'Dữ liệu tính đến',
  dataThrough: 'Bản ghi mới nhất',
  noData: 'Chưa có dữ liệu',
  language: 'Ngôn ngữ',
  without: 'không gồm {names}',
  until: 'Liên kết này dùng được đến {until}.',
  everybody: 'Toàn tổ chức',
  ownNumbers: 'Riêng {name}',
  nobody: 'Không ai',
  menu: 'Lưu thành tệp',
  format: { png: 'Hình ảnh (PNG)', svg: 'Hình để in (SVG)', pdf: 'Giấy (PDF, A4)', xlsx: 'Excel (XLSX)', csv: 'Bảng văn bản (CSV)' },
  making: 'Đang tạo tệp …',
};
