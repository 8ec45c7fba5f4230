export interface HealthCheck {
  readonly name: 'facts' | 'inbox' | 'control' | 'disk' | 'applier';
  readonly isHealthy: boolean;
  /** Error code or a plain figure; never data. */
  readonly detail?: string;
}

/** GET /health: 200 where everything works, else 503. */
export interface HealthResponse {
  readonly status: 'ok' | 'failing';
  readonly checks: readonly HealthCheck[];
  /** Tells a running server from another one that took its address. */
  readonly instance: string;
  readonly version: string;
}
