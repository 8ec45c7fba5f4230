import { choice, date, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const location: Entity = {
  id: 'location',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('code', { headers: ['code', 'store code', 'location code'] }),
    text('name', {
      headers: [
        'location',
        'store',
        'shop',
        'branch',
        'office',
        'city',
        'cửa hàng',
        'chi nhánh',
        'bolt',
        'üzlet',
        'telephely',
        'магазин',
        'город',
        'филиал',
      ],
    }),
    choice('kind', ['physical_store', 'online_store', 'field_territory', 'partner_point', 'call_centre']),
    ref('region_id', 'region', { headers: ['region', 'state', 'regional_office', 'vùng', 'régió', 'регион'] }),
    text('timezone', { headers: ['timezone', 'time zone'] }),
    text('currency', { headers: ['currency'] }),
    text('country', { headers: ['country', 'quốc gia', 'ország', 'страна'] }),
    date('opened_on'),
    date('closed_on'),
    ref('calendar_id', 'calendar'),
  ],
  listed: ['name', 'kind', 'region_id'],
};
