const wonThisMonth = { kpis: [{ id: 'won_revenue' }, { id: 'win_rate' }], period: { kind: 'this', grain: 'month' }, by: ['team'] };

/** Bodies one can begin with, by route. Each is checked against the schema of its route. */
export const examples: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['POST /api/query', { queries: [wonThisMonth] }],
  ['POST /api/records', { query: { kpis: [{ id: 'won_revenue' }], period: { kind: 'this', grain: 'month' } }, limit: 50 }],
  ['POST /api/explain', { query: { kpis: [{ id: 'won_revenue' }], period: { kind: 'this', grain: 'month' } } }],
  [
    'POST /api/items',
    {
      items: [
        { entity: 'account', externalId: 'A-17', source: 'shop', values: { name: 'Duna Kft' } },
        {
          entity: 'order',
          externalId: 'O-2041',
          source: 'shop',
          values: { account_id: 'A-17', ordered_on: '2026-06-12', net_amount: '1250.00', currency: 'EUR' },
        },
      ],
    },
  ],
  ['POST /api/tokens', { name: 'Screen in the shop', permissions: ['numbers.read'], team: null, days: 90 }],
  ['POST /api/webhooks', { name: 'Warehouse', url: 'https://hooks.example.com/leadline', events: ['data.changed', 'import.finished'], isOn: true }],
  ['PUT /api/webhooks/:id', { name: 'Warehouse', url: 'https://hooks.example.com/leadline', events: ['data.changed'], isOn: false }],
]);
