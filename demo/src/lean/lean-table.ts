import { join } from 'node:path';
import { openCsvFile, type CsvFile } from '../write/csv-file.ts';
import type { DemoFile } from '../write/tables.ts';

/** A file with few columns and many rows; lines are put together by the caller. */
export interface LeanTable {
  readonly put: (line: string) => void;
  readonly ready: CsvFile['ready'];
  readonly close: () => Promise<DemoFile>;
}

export const leanColumns = {
  account: ['name', 'business_type', 'segment_id', 'region_id', 'country', 'owner_user_id', 'created_at'],
  activity: ['kind', 'channel', 'direction', 'purpose', 'status', 'outcome', 'duration_min', 'user_id', 'account_id', 'started_at'],
  opportunity: [
    'type',
    'pipeline_id',
    'stage_id',
    'amount',
    'currency',
    'owner_user_id',
    'account_id',
    'created_at',
    'decided_at',
    'location_id',
    'acquisition_channel_id',
    'primary_product_id',
  ],
  order: ['order_no', 'account_id', 'location_id', 'seller_user_id', 'sales_channel', 'ordered_at', 'fulfilled_at', 'status', 'currency'],
  order_line: ['order_id', 'product_id', 'quantity', 'list_price', 'discount', 'net_amount', 'cost', 'line_type', 'currency'],
} as const;
export type LeanEntity = keyof typeof leanColumns;

export async function openLeanTable(folder: string, entity: LeanEntity): Promise<LeanTable> {
  const columns = ['external_id', 'version', ...leanColumns[entity]];
  const name = `${entity}.csv`;
  const file = await openCsvFile(join(folder, name), columns);
  let rows = 0;
  return {
    put: (line) => {
      file.write(line);
      rows += 1;
    },
    ready: file.ready,
    close: async () => {
      await file.close();
      return { name, entity, columns, rows };
    },
  };
}
