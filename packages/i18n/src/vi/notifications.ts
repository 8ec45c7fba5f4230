import type { notifications as en } from '../en/notifications.ts';
import type { Words } from '../words.ts';

export const notifications: Words<typeof en> = {
  title: 'Thông báo',
  open: '{count, plural, =0 {Thông báo} other {Thông báo, # chưa đọc}}',
  unread: 'chưa đọc',
  none: 'Không có gì mới',
  noneText: 'Bạn được báo ở đây khi có người nhắc tên bạn, trả lời bạn, hoặc viết về mục tiêu và con số của bạn.',
  readAll: 'Đánh dấu đã đọc hết',
  more: 'Xem thông báo cũ hơn',
  mail: {
    title: 'Báo thêm qua thư điện tử',
    daily: 'Mỗi ngày một lần những gì tôi chưa đọc',
    at_once: 'Từng thông báo, trong vài phút',
    never: 'Không gửi thư',
    cannot: 'Không thể gửi thư cho bạn: chưa có máy chủ thư, hoặc tài khoản không có địa chỉ.',
  },
  kind: {
    mentioned: '{by} nhắc tên bạn: “{about}”',
    replied: '{by} trả lời: “{about}”',
    commented: '{by} viết về “{about}”',
    resolved: '{by} đánh dấu đã xong: “{about}”',
    meeting_soon: 'Buổi trao đổi với {about} vào {day}',
    meeting_today: 'Buổi trao đổi với {about} đến hạn hôm nay',
    meeting_overdue: 'Buổi trao đổi với {about} đã đến hạn từ {day}',
    action_today: 'Đến hạn hôm nay: “{about}”',
    action_overdue: 'Đã đến hạn từ {day}: “{about}”',
    follow_up: 'Kết quả thế nào? “{about}”',
    handover_offered: '{by} muốn bàn giao cho bạn: {about}',
    handover_asked: '{by} hỏi về việc bàn giao: {about}',
    handover_replied: '{by} trả lời câu hỏi của bạn về việc bàn giao: {about}',
    handover_accepted: '{by} nhận phụ trách: {about}',
    handover_declined: '{by} không nhận phụ trách: {about}',
    handover_withdrawn: '{by} đã rút lại việc bàn giao: {about}',
  },
};
