import type { sendings as en } from '../en/sendings.ts';
import type { Words } from '../words.ts';

/** Boards by mail and into chats. */
export const sendings: Words<typeof en> = {
  mail: {
    subject: '{title}, {day}',
    open: 'Mở bảng',
    once: 'Bạn tự yêu cầu thư này. Các con số là những gì bạn thấy trong Leadline.',
    own: 'Bạn đã đặt thư này: {rhythm}. Các con số là những gì bạn thấy trong Leadline.',
    setUp: '{name} đã đặt thư này cho bạn: {rhythm}. Các con số là những gì bạn thấy trong Leadline.',
    manage: 'Tất cả thư gửi bảng',
    stop: 'Ngừng thư này',
    moreColumns: 'Còn {count, plural, other {# cột}} nữa trên bảng',
  },
  rhythm: {
    working_days: 'mỗi ngày làm việc',
    monthly: 'ngày {day} mỗi tháng',
    month_start: 'ngày làm việc đầu tiên của mỗi tháng',
  },
  weekday: {
    '1': 'mỗi thứ Hai',
    '2': 'mỗi thứ Ba',
    '3': 'mỗi thứ Tư',
    '4': 'mỗi thứ Năm',
    '5': 'mỗi thứ Sáu',
    '6': 'mỗi thứ Bảy',
    '7': 'mỗi Chủ nhật',
  },
  stop: {
    ask: 'Bảng này được gửi cho bạn qua thư. Bạn có thể ngừng tại đây mà không cần đăng nhập.',
    yes: 'Ngừng thư này',
    done: 'Xong: thư này sẽ không đến nữa. Bạn có thể bật lại trên trang.',
  },
};
