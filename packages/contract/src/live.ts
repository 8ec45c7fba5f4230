/** GET /api/live: server-sent events, by event name. */
export interface LiveEvents {
  readonly data: { readonly dataVersion: string; readonly changedAt: string | null };
  readonly import: { readonly id: string; readonly status: string; readonly progress: number | null; readonly rows?: number };
}
export type LiveEventName = keyof LiveEvents;
