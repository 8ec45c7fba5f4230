import type { errorSendings as en } from '../en/error-sendings.ts';
import type { Words } from '../words.ts';

/** Boards by mail and into chats. */
export const errorSendings: Words<typeof en> = {
  only_people: 'Hãy đăng nhập bằng tài khoản cá nhân: thư cho thấy số liệu của người nhận.',
  nobody: 'Hãy chọn ít nhất một người nhận hoặc một kênh chat.',
  not_yours: 'Bạn có thể gửi bảng này cho chính mình. Gửi cho người khác là việc của những ai được sửa bảng.',
  no_reader: 'Một trong những người nhận đã chọn không thấy bảng này hoặc không còn nữa.',
  too_many: 'Đã có {most} thư gửi bảng. Hãy bỏ bớt một thư trước.',
  no_sending: 'Thư này không còn được đặt nữa, hoặc không phải của bạn.',
  no_link: 'Liên kết này không còn ngừng được gì: thư không còn được đặt nữa.',
  no_address: 'Tài khoản này chưa có địa chỉ thư.',
  too_often: 'Quá nhiều thư trong thời gian ngắn. Vui lòng chờ {retryAfter, plural, other {# giây}}.',
  missed: 'Không gửi: máy chủ không chạy cho đến hết ngày hôm đó.',
  stopped: 'Người nhận đã ngừng.',
  ended: 'Đã kết thúc trước khi gửi.',
  ended_by: 'Quản trị viên đã ngừng thư này. Hãy hỏi họ trước khi đặt thư khác.',
  not_seen: 'Người nhận không còn thấy bảng này.',
  mailbox: 'Hộp thư không nhận thư.',
  stopped_while_sending: 'Máy chủ dừng khi đang gửi. Thư có thể đã đến nên không được gửi lại.',
};
