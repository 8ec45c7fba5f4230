import SqliteDatabase from 'better-sqlite3';

export interface InboxContents {
  readonly lastSeq: bigint;
  /** Digests of the uploads that imports need, withdrawn ones left out. */
  readonly uploads: ReadonlySet<string>;
  /** Names of the segments that hold batches. */
  readonly segments: ReadonlySet<string>;
}

/**
 * What an inbox that nobody has open refers to.
 * @throws Error where the file cannot be read
 */
export function examineInbox(file: string): InboxContents {
  const database = new SqliteDatabase(file, { fileMustExist: true });
  try {
    database.defaultSafeIntegers(true);
    const last = database.prepare<[], { seq: bigint | null }>('select max(seq) as seq from entry').get();
    const digests = database
      .prepare<[], { digest: string }>(
        `select distinct json_extract(f.value, '$.digest') as digest from entry e, json_each(e.content, '$.files') f
         where e.kind = 'import' and not exists (
           select 1 from entry w where w.target = e.seq and w.kind = 'withdraw' and not exists (select 1 from entry r where r.target = e.seq and r.kind = 'restore' and r.seq > w.seq))`,
      )
      .all();
    const segments = database.prepare<[], { segment: string }>('select distinct segment from entry where segment is not null').all();
    return {
      lastSeq: last?.seq ?? 0n,
      uploads: new Set(digests.map(({ digest }) => digest)),
      segments: new Set(segments.map(({ segment }) => segment)),
    };
  } finally {
    database.close();
  }
}
