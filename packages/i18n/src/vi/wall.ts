import type { wall as en } from '../en/wall.ts';
import type { Words } from '../words.ts';

export const wall: Words<typeof en> = {
  title: 'Trên màn hình lớn',
  lead: 'Hiển thị các bảng trên màn hình lớn, lần lượt từng trang, chữ đọc được từ năm mét. Màn hình chỉ hiện những gì tài khoản đăng nhập ở đây được xem. Hãy lưu địa chỉ này làm dấu trang của màn hình.',
  which: 'Các bảng, theo thứ tự bạn chọn',
  each: 'Mỗi trang hiện trong',
  seconds: '{count, plural, other {# giây}}',
  keys: 'Phím mũi tên để chuyển trang, phím cách để dừng, F11 để phóng toàn màn hình.',
  begin: 'Bắt đầu',
  noBoards: 'Chưa có bảng nào.',
  nothing: 'Trên các bảng này không có gì dành cho màn hình lớn.',
  paused: 'Đang dừng',
  reached: 'Đã đạt',
  won: '{count, plural, =1 {Đã chốt giao dịch} other {Đã chốt # giao dịch}}',
  wins: 'Giao dịch thắng',
  sound: 'Phát âm thanh ngắn',
  soundNote: 'Trình duyệt chỉ phát âm thanh sau khi có một phím hoặc cú nhấp trên màn hình.',
  motion: 'Chúc mừng có chuyển động',
  winChoice: {
    off: 'Không chúc mừng',
    deal: 'Chúc mừng',
    amount: 'Chúc mừng kèm giá trị',
  },
};
