export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly direction: 'inbound' | 'outbound';
  readonly reach: 'inside' | 'outside';
  readonly isPaid: boolean;
  readonly isMarketing: boolean;
  /** How many new contacts come this way, how good they are, and what a month of it costs for each, in euros. */
  readonly volume: number;
  readonly quality: number;
  readonly euros: number;
}

const channel = (id: string, name: string, way: string, volume: number, quality: number, euros: number): Channel => {
  const [direction, reach, paid, marketing] = way.split(' ') as ['inbound' | 'outbound', 'inside' | 'outside', string, string];
  return {
    id: `ch-${id}`,
    name,
    code: id,
    direction,
    reach,
    isPaid: paid === 'paid',
    isMarketing: marketing === 'marketing',
    volume,
    quality,
    euros,
  };
};

export const channels: readonly Channel[] = [
  channel('cold_call', 'Cold call', 'outbound inside free sales', 24, 0.55, 0),
  channel('outbound_email', 'Letters to cafés', 'outbound inside free sales', 10, 0.5, 0),
  channel('exhibition', 'Trade fair', 'outbound outside paid marketing', 6, 1.25, 46),
  channel('conference', 'Barista conference', 'outbound outside paid marketing', 2, 1.1, 60),
  channel('database', 'Address list', 'outbound inside paid sales', 5, 0.4, 6),
  channel('web_form', 'Web form', 'inbound inside free marketing', 14, 1.2, 0),
  channel('search_ads', 'Search advertising', 'inbound inside paid marketing', 13, 1.0, 24),
  channel('social_ads', 'Social advertising', 'inbound inside paid marketing', 11, 0.6, 14),
  channel('social_network', 'Social network', 'inbound inside free marketing', 5, 0.7, 0),
  channel('content', 'Brewing guides', 'inbound inside free marketing', 4, 1.1, 5),
  channel('referral', 'Recommendation', 'inbound inside free sales', 9, 1.9, 0),
  channel('partner', 'Roastery partner', 'inbound outside paid sales', 4, 1.4, 12),
  channel('walk_in', 'Walk-in', 'inbound outside free sales', 5, 1.3, 0),
  channel('outdoor_ads', 'Posters', 'inbound outside paid marketing', 1, 0.7, 40),
  channel('other', 'Other', 'inbound inside free sales', 1, 0.8, 0),
  channel('unknown', 'Unknown', 'inbound inside free sales', 2, 0.8, 0),
];
