import { z } from 'zod';
import { webhookEvents } from './values.ts';

export type WebhookEvent = (typeof webhookEvents)[number];

export const webhookSchema = z.object({
  name: z.string().trim().min(1).max(100),
  url: z.string().trim().min(1).max(2_000),
  events: z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length),
  /** False: nothing is sent until it is switched on again. */
  isOn: z.boolean().default(true),
});
export type WebhookInput = z.infer<typeof webhookSchema>;

/** What is sent: the body of the request. */
export interface WebhookBody {
  readonly type: WebhookEvent | 'webhook.test';
  /** When it happened. */
  readonly timestamp: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface WebhookEntry {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly status: 'active' | 'off' | 'disabled';
  /** `gone`: it answered 410. `failing`: it has not taken anything for five days. */
  readonly disabledBecause: 'gone' | 'failing' | null;
  readonly failingSince: string | null;
  readonly createdAt: string;
  /** Waiting to be sent. */
  readonly pending: number;
  /** Until then the secret before this one signs too. */
  readonly oldSecretUntil: string | null;
}

export interface WebhooksResponse {
  readonly webhooks: readonly WebhookEntry[];
}

export interface WebhookMade {
  readonly webhook: WebhookEntry;
  /** Shown this once: `whsec_…`. */
  readonly secret: string;
}

export interface WebhookDelivery {
  readonly id: string;
  readonly type: string;
  readonly status: 'pending' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly createdAt: string;
  readonly triedAt: string | null;
  /** When it is tried again; null where it is not. */
  readonly nextAt: string | null;
  readonly httpStatus: number | null;
  /** Code of the error where there was no answer, in words `error.<code>`. */
  readonly error: string | null;
  readonly tookMs: number | null;
}

export interface WebhookDeliveriesResponse {
  /** The newest first. */
  readonly deliveries: readonly WebhookDelivery[];
}
