/** GET /api/live: server-sent events, by event name. */
export interface LiveEvents {
  readonly data: { readonly dataVersion: string; readonly changedAt: string | null };
  /** KPIs were made, changed, archived or switched off: GET /api/catalog says something else now. */
  readonly catalog: { readonly version: string };
  /** A board is another one now, or gone. */
  readonly board: { readonly id: string; readonly edition: number };
  /** A screen on a wall is to show something else now, or nothing. */
  readonly display: { readonly id: string };
  /** A mind map is another one now, or gone. */
  readonly mind_map: { readonly id: string; readonly revision: number };
  readonly import: { readonly id: string; readonly status: string; readonly progress: number | null; readonly rows?: number };
  /** Somebody is told something: only pages of these accounts hear of it, and not of the others. */
  readonly notice: { readonly accounts: readonly string[] };
  /** Something was said somewhere: open threads are asked for again. */
  readonly comments: Readonly<Record<string, never>>;
  /** A note on charts was written, changed or taken away. */
  readonly chart_notes: Readonly<Record<string, never>>;
}
export type LiveEventName = keyof LiveEvents;
