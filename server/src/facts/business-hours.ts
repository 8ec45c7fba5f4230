/** From nine o'clock eight hours by the organisation's clock, on short days less; in minutes. */
export const businessHours = { opensAt: 9 * 60, minutes: 8 * 60 } as const;
