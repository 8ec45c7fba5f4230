export interface OutboxEventTable {
  readonly id: string;
  readonly type: string;
  /** JSON. */
  readonly data: string;
  readonly at: string;
}

export type EndpointStatus = 'active' | 'off' | 'disabled';

export interface WebhookEndpointTable {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** JSON list of event types. */
  readonly events: string;
  /** `off`: by a person. `disabled`: after failures. */
  readonly status: EndpointStatus;
  /** Sealed. */
  readonly secret: string;
  /** The secret before it, which signs too for a while. */
  readonly old_secret: string | null;
  readonly old_secret_until: string | null;
  readonly created_by: string;
  readonly created_at: string;
  /** The first failure since the last success. */
  readonly failing_since: string | null;
  readonly disabled_at: string | null;
  readonly disabled_because: string | null;
}

export type DeliveryStatus = 'pending' | 'delivered' | 'failed';

export interface WebhookDeliveryTable {
  readonly id: string;
  readonly endpoint_id: string;
  readonly event_id: string;
  readonly type: string;
  /** Exactly what is sent. */
  readonly body: string;
  readonly status: DeliveryStatus;
  readonly attempts: bigint;
  readonly created_at: string;
  readonly next_at: string;
  /** Until then one server is at it. */
  readonly claimed_until: string | null;
  readonly tried_at: string | null;
  readonly http_status: bigint | null;
  /** Code of the error, where there was no answer. */
  readonly error: string | null;
  readonly took_ms: bigint | null;
}

export interface SignInProviderTable {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly client_id: string;
  /** Sealed. */
  readonly client_secret: string;
  /** JSON list: who has a verified mail address of one of these is known by it. */
  readonly domains: string;
  readonly is_on: bigint;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface SignInAttemptTable {
  readonly state_hash: string;
  readonly provider_id: string;
  /** Digest of the cookie of the browser that began. */
  readonly browser_hash: string;
  /** Sealed. */
  readonly verifier: string;
  readonly nonce: string;
  /** Digest of the invitation it is for. */
  readonly invitation: string | null;
  readonly return_to: string | null;
  readonly created_at: string;
  readonly expires_at: string;
}

/** What goes out to other systems, and sign-in by way of them. */
export interface OutsideTables {
  readonly outbox_event: OutboxEventTable;
  readonly webhook_endpoint: WebhookEndpointTable;
  readonly webhook_delivery: WebhookDeliveryTable;
  readonly sign_in_provider: SignInProviderTable;
  readonly sign_in_attempt: SignInAttemptTable;
}
