import type { errorMail as en } from '../en/error-mail.ts';
import type { Words } from '../words.ts';

export const errorMail: Words<typeof en> = {
  no_server: 'Почтовый сервер здесь не настроен.',
  not_sent: 'Письмо не отправлено: почтовый сервер его не принял ({reason}).',
  bad_address: 'На этот адрес почты нельзя написать.',
};
