import type { errorWebhook as en } from '../en/error-webhook.ts';
import type { Words } from '../words.ts';

export const errorWebhook: Words<typeof en> = {
  no_endpoint: 'Không có webhook này.',
  no_delivery: 'Không có tin này, hoặc tin vẫn đang chờ.',
};
