import type { mail as en } from '../en/mail.ts';
import type { Words } from '../words.ts';

export const mail: Words<typeof en> = {
  hello: 'Xin chào {name},',
  invitation: {
    subject: 'Lời mời vào Leadline',
    subjectOf: 'Lời mời vào Leadline của {company}',
    text: 'Một tài khoản đã được tạo cho bạn. Hãy mở địa chỉ này để chọn mật khẩu và đăng nhập:',
  },
  reset: {
    subject: 'Chọn mật khẩu mới cho Leadline',
    text: 'Có người, có lẽ là bạn, đã yêu cầu mật khẩu mới. Hãy mở địa chỉ này để chọn mật khẩu:',
    otherwise: 'Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu của bạn vẫn như cũ.',
  },
  until: 'Địa chỉ chỉ dùng được một lần, đến {until}.',
  notice: {
    subject: 'Thay đổi trong tài khoản Leadline của bạn',
    password: 'Mật khẩu tài khoản của bạn đã được đổi lúc {at}.',
    factorOff: 'Xác minh hai bước của tài khoản đã bị tắt lúc {at}.',
    factorOn: 'Xác minh hai bước đã được thiết lập cho tài khoản của bạn lúc {at}.',
    recovery: 'Một mã khôi phục đã được dùng để đăng nhập vào tài khoản của bạn lúc {at}. Số mã còn lại: {left}.',
    email: 'Địa chỉ thư của tài khoản đã được đổi lúc {at}. Địa chỉ này không còn được dùng.',
    otherwise: 'Nếu bạn không biết việc này, hãy báo ngay cho quản trị viên.',
  },
  notices: {
    subject: '{count, plural, other {# điều bạn chưa đọc}} trong Leadline',
    more: '{count, plural, other {và # điều khác:}}',
    choose: 'Chọn cách nhận thông báo qua thư tại đây:',
  },
};
