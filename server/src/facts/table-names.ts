const change =
  /\b(insert\s+into|update|delete\s+from|truncate(?:\s+table)?|merge\s+into|copy|alter\s+table|drop\s+table(?:\s+if\s+exists)?|create\s+table(?:\s+if\s+not\s+exists)?)\s+((?:"?\w+"?\.)+"?\w+"?)/gi;
const counted = /^\s*(insert|update|delete|copy)\b/i;

/** Names with a schema of the tables a statement writes, without quotes: `ll.main.fact_order`. */
export function listWritten(sql: string): readonly string[] {
  return [...new Set([...sql.matchAll(change)].map((match) => match[2]!.replaceAll('"', '')))];
}

/** Whether a statement that changed no row may nevertheless have changed a table. */
export function changesWithoutRows(sql: string): boolean {
  return !counted.test(sql);
}

/** Names without schema of the tables of a schema a statement of ours names. What people wrote is bound and never part of the text. */
export function listNamed(sql: string, schema: string): readonly string[] {
  const known = patterns.get(schema) ?? patternOf(schema);
  patterns.set(schema, known);
  return [...new Set([...sql.matchAll(known)].map((match) => match[1]!))].sort();
}

/** How often it names one of them. */
export function timesNamed(sql: string, schema: string, table: string): number {
  const known = patterns.get(schema) ?? patternOf(schema);
  patterns.set(schema, known);
  return [...sql.matchAll(known)].filter((match) => match[1] === table).length;
}

const patterns = new Map<string, RegExp>();

function patternOf(schema: string): RegExp {
  const parts = schema.split('.').map((part) => `"?${part}"?`);
  return new RegExp(`(?<![\\w."])${parts.join('\\.')}\\."?(\\w+)"?`, 'g');
}

/** Notes the tables one session changes. */
export interface ChangedTables {
  readonly note: (sql: string, rows: number) => void;
  /** How many statements have changed each of them. */
  readonly list: () => ReadonlyMap<string, number>;
}

export function makeChangedTables(): ChangedTables {
  const names = new Map<string, number>();
  return {
    note: (sql, rows) => {
      if (rows > 0 || changesWithoutRows(sql)) for (const name of listWritten(sql)) names.set(name, (names.get(name) ?? 0) + 1);
    },
    list: () => names,
  };
}
