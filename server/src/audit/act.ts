/** Who changes something, when, why, and in which request. */
export interface Act {
  /** Id of the account, or what acts without one: `command line`, `leadline`. */
  readonly by: string;
  /** What they were called then. */
  readonly byName?: string | null;
  readonly now: Date;
  readonly reason: string | null;
  readonly requestId?: string | null;
  /** Id of the account for whom it is done. */
  readonly onBehalfOf?: string | null;
}

/** The product itself: nightly jobs, upkeep. */
export function actOfProduct(now: Date, reason: string | null = null): Act {
  return { by: 'leadline', now, reason };
}
