import type { errorWebhook as en } from '../en/error-webhook.ts';
import type { Words } from '../words.ts';

export const errorWebhook: Words<typeof en> = {
  no_endpoint: 'Такого вебхука нет.',
  no_delivery: 'Такого сообщения нет, или оно ещё ждёт.',
};
