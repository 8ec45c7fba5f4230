/** Webhooks. */
export const errorWebhook = {
  no_endpoint: 'There is no such webhook.',
  no_delivery: 'There is no such message, or it is still waiting.',
} as const;
