import type { Recipe } from '@leadline/contract';
import { defaults, distinct, file, of, output } from './recipe-parts.ts';

/** A CRM export of four files: deals, accounts, products, and who works for whom. Countries stay as written. */
export const mavenCrm: Recipe = {
  name: 'Maven CRM',
  source: 'maven',
  files: [
    file('accounts', 'accounts.csv'),
    file('products', 'products.csv'),
    file('teams', 'sales_teams.csv'),
    file('pipeline', 'sales_pipeline.csv'),
  ],
  defaults: defaults({ currency: 'USD' }),
  corrections: [
    { file: 'pipeline', column: 'product', from: 'GTXPro', to: 'GTX Pro' },
    { file: 'accounts', column: 'sector', from: 'technolgy', to: 'technology' },
  ],
  outputs: [
    output('account', 'accounts', 'account', { name: 'account', industry: 'sector', country: 'office_location', parent_account_id: 'subsidiary_of' }),
    output('product', 'products', 'product', { name: 'product', category: 'series', list_price: 'sales_price' }),
    output('user', 'teams', 'sales_agent', { full_name: 'sales_agent' }),
    output('user', 'teams', 'manager', { full_name: 'manager' }, distinct),
    output('location', 'teams', 'regional_office', { name: 'regional_office' }, distinct),
    output('team', 'teams', 'manager', { name: 'manager' }, distinct),
    output('assignment', 'teams', 'sales_agent', {
      user_id: 'sales_agent',
      team_id: 'manager',
      manager_user_id: 'manager',
      location_id: 'regional_office',
      is_primary: { kind: 'constant', value: 'true' },
    }),
    output('stage', 'pipeline', 'deal_stage', { name: 'deal_stage' }, distinct),
    output('opportunity', 'pipeline', 'opportunity_id', {
      name: 'opportunity_id',
      owner_user_id: 'sales_agent',
      primary_product_id: 'product',
      account_id: 'account',
      stage_id: 'deal_stage',
      created_at: 'engage_date',
      started_at: 'engage_date',
      decided_at: 'close_date',
      amount: of('close_value'),
    }),
  ],
};
