/** Names of the variants of results that people are compared by. */
export const perReceived = {
  per_contact: 'Per new contact received',
  per_customer: 'Per customer looked after',
} as const;
