export const marketEntities = {
  finance_entry: {
    one: 'Profit and loss line',
    many: 'Profit and loss lines',
    column: {
      line: 'Line',
      period_month: 'Month',
      amount: 'Amount',
      currency: 'Currency',
      location_id: 'Location',
      status: 'Status',
    },
    value: {
      line: {
        revenue: 'Revenue',
        other_income: 'Other income',
        cogs: 'Cost of goods sold',
        opex: 'Operating costs',
        interest: 'Interest',
        tax: 'Taxes',
      },
      status: {
        provisional: 'Provisional',
        final: 'Final',
      },
    },
  },
  market_size: {
    one: 'Market size',
    many: 'Market sizes',
    column: {
      category: 'Product category',
      region_id: 'Region',
      period_from: 'From',
      period_to: 'Until',
      value: 'Sales of all sellers',
      currency: 'Currency',
      published_by: 'Published by',
      published_on: 'Published on',
    },
  },
  competitor: {
    one: 'Competitor',
    many: 'Competitors',
    column: {
      name: 'Name',
    },
  },
  competitor_match: {
    one: 'Comparable product',
    many: 'Comparable products',
    column: {
      competitor_id: 'Competitor',
      product_id: 'Our product',
      competitor_item: 'Their product',
      unit_factor: 'Our units in one of theirs',
      match_quality: 'Match',
    },
    value: {
      match_quality: {
        same: 'The same',
        similar: 'Similar',
      },
    },
  },
  competitor_price: {
    one: "Competitor's price",
    many: "Competitors' prices",
    column: {
      competitor_id: 'Competitor',
      product_id: 'Our product',
      match_id: 'Comparable product',
      observed_at: 'Seen',
      price: 'Price',
      currency: 'Currency',
      tax_included: 'Tax included',
      tax_rate: 'Tax rate',
      is_promo: 'Special offer',
      in_stock: 'In stock',
      unit_factor: 'Our units in one of theirs',
      region_id: 'Region',
      location_id: 'Location',
      seen_in: 'Seen in',
      observer_user_id: 'Seen by',
      evidence_url: 'Evidence',
      withdrawn_reason: 'Why withdrawn',
      unit_price: 'Price per unit without tax',
      is_comparable: 'Can be compared',
    },
    value: {
      seen_in: {
        visit: 'Visit',
        web: 'Website',
        list: 'Price list',
        customer: 'Told by a customer',
      },
    },
  },
} as const;
