import type { errorChannels as en } from '../en/error-channels.ts';
import type { Words } from '../words.ts';

/** Chats. */
export const errorChannels: Words<typeof en> = {
  no_channel: 'Kênh chat này không còn được thiết lập.',
  limited: 'Kênh chat tạm thời không nhận thêm. Sẽ tiếp tục sau {retryAfter, plural, other {# giây}}.',
  down: 'Dịch vụ chat không trả lời đúng ({status}). Sẽ thử lại.',
  gone: 'Kênh chat không còn nữa, hoặc quyền viết vào đó đã bị thu lại. Hãy kết nối lại.',
  refused: 'Kênh chat không nhận tin: {reason}',
  connect_again: 'Zalo không còn chấp nhận mã truy cập. Hãy nhập refresh token mới.',
  no_secret: 'Thiếu thông tin cần thiết để viết vào đó.',
  no_team: 'Nhóm này không còn nữa.',
  other_kind: 'Loại chat khác là một kênh riêng. Hãy tạo kênh mới.',
  not_yours: 'Chỉ người quản lý tất cả những ai đọc ở đó mới được gửi vào đó.',
  single_person: 'Số liệu của một người không được gửi vào chat.',
  off: 'Kênh chat này đang tắt.',
};
