import type { errorWebhook as en } from '../en/error-webhook.ts';
import type { Words } from '../words.ts';

export const errorWebhook: Words<typeof en> = {
  no_endpoint: 'Nincs ilyen webhook.',
  no_delivery: 'Nincs ilyen üzenet, vagy még várakozik.',
};
