import type { errorMail as en } from '../en/error-mail.ts';
import type { Words } from '../words.ts';

export const errorMail: Words<typeof en> = {
  no_server: 'Ở đây chưa thiết lập máy chủ thư.',
  not_sent: 'Không gửi được thư: máy chủ thư không nhận ({reason}).',
  bad_address: 'Không gửi được thư đến địa chỉ này.',
};
