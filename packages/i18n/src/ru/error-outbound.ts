import type { errorOutbound as en } from '../en/error-outbound.ts';
import type { Words } from '../words.ts';

export const errorOutbound: Words<typeof en> = {
  bad_address: 'По такому адресу нельзя обратиться.',
  not_https: 'Адрес должен начинаться с https.',
  private_address: 'Адрес {host} находится во внутренней сети. Тот, кто обслуживает сервер, может разрешить его в LEADLINE_ALLOW_PRIVATE_ADDRESSES.',
  too_slow: 'Другая сторона слишком долго не отвечает.',
  unreachable: 'С другой стороной не удалось связаться.',
  too_large: 'Ответ другой стороны слишком длинный.',
};
