import type { Item } from '../../../server/src/inbox/inbox.ts';

/** A batch of items as a client knows it: sent, and acknowledged or not. */
export interface Batch {
  readonly key: string;
  readonly items: readonly Item[];
  isAcknowledged: boolean;
}

export interface Load {
  /** Name of its one file: how an import is recognised whose answer was lost. */
  readonly file: string;
  readonly rows: number;
  id: string | undefined;
  digest: string | undefined;
  /** As the server told last. */
  status: string | undefined;
  isAcknowledged: boolean;
  isUndoAsked: boolean;
  isUndoAcknowledged: boolean;
}

/** What a client has sent and was promised. */
export interface Model {
  readonly batches: Map<string, Batch>;
  readonly loads: Map<string, Load>;
  /** What was set, by what it is: the last value confirmed, and those asked for since. */
  readonly settings: Map<string, Setting>;
  /** Folders of backups, and whether they were confirmed. */
  readonly backups: Map<string, boolean>;
}

export interface Setting {
  confirmed: string | undefined;
  asked: string[];
}

export function askFor(model: Model, name: string, value: string): { readonly confirm: () => void } {
  const setting = model.settings.get(name) ?? { confirmed: undefined, asked: [] };
  model.settings.set(name, setting);
  setting.asked.push(value);
  return {
    confirm: () => {
      setting.confirmed = value;
      setting.asked = [];
    },
  };
}

export const source = 'crash';
export const sharedAccounts = 7;

export function makeModel(): Model {
  return { batches: new Map(), loads: new Map(), settings: new Map(), backups: new Map() };
}

let version = 0;

/** New calls, and newer versions of a few accounts that every batch fights over. */
/** @param padding letters that make each call longer */
export function makeBatch(model: Model, key: string, size: number, padding = 0): Batch {
  const calls = Array.from({ length: size }, (_, index) => call(`${key}-${index}`, padding));
  version += 1;
  const account: Item = {
    entity: 'account',
    op: 'put',
    source,
    externalId: `shared-${version % sharedAccounts}`,
    version,
    values: { name: `v${version}` },
  };
  const batch: Batch = { key, items: [...calls, account], isAcknowledged: false };
  model.batches.set(key, batch);
  return batch;
}

function call(externalId: string, padding: number): Item {
  return {
    entity: 'activity',
    op: 'put',
    source,
    externalId,
    version: 0,
    values: {
      kind: 'call',
      direction: 'outbound',
      status: 'completed',
      started_at: '2026-03-02T10:00:00Z',
      phone_number: externalId + 'x'.repeat(padding),
      user_id: 'u1',
    },
  };
}

/** Ids of the calls that must be there once every batch is acknowledged. */
export function expectedCalls({ batches, loads }: Model, done: ReadonlySet<string>): Set<string> {
  const ids = new Set<string>();
  for (const { items } of batches.values()) for (const { entity, externalId } of items) if (entity === 'activity') ids.add(externalId);
  for (const { file, rows } of loads.values()) if (done.has(file)) for (let row = 0; row < rows; row += 1) ids.add(`${file}-${row}`);
  return ids;
}

/** The newest name of every account the batches fought over. */
export function expectedAccounts({ batches }: Model): Map<string, string> {
  const newest = new Map<string, number>();
  for (const { items } of batches.values()) {
    for (const item of items) if (item.entity === 'account') newest.set(item.externalId, Math.max(item.version, newest.get(item.externalId) ?? 0));
  }
  return new Map([...newest].map(([id, best]) => [id, `v${best}`]));
}

export function csvOf({ file, rows }: Load): string {
  const lines = Array.from({ length: rows }, (_, row) => `${file}-${row},call,outbound,completed,2026-03-02 10:00:00,${file}-${row},u1`);
  return `id,kind,direction,status,started,phone,user\n${lines.join('\n')}\n`;
}

export function makeLoad(model: Model, file: string, rows: number): Load {
  const load: Load = {
    file,
    rows,
    id: undefined,
    digest: undefined,
    status: undefined,
    isAcknowledged: false,
    isUndoAsked: false,
    isUndoAcknowledged: false,
  };
  model.loads.set(file, load);
  return load;
}
