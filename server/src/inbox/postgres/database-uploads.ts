import { LeadlineError } from '@leadline/contract';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '#server/database/database.ts';
import { keepUpload, type UploadPlace } from '#server/inbox/keep-upload.ts';
import type { Upload } from '#server/inbox/inbox.ts';
import { inboxSchema } from './create-inbox-schema.ts';

export interface DatabaseUploads {
  readonly keep: (bytes: AsyncIterable<Uint8Array>, maxBytes: number) => Promise<Upload>;
  /** A copy on this machine, fetched where it is not there yet. @throws LeadlineError inbox.no_such_upload, inbox.upload_damaged */
  readonly path: (digest: string) => Promise<string>;
  readonly drop: (digest: string) => Promise<void>;
}

const pieceBytes = 4 * 1024 * 1024;
/** Copies beyond this are removed, those in use lately excepted. */
const copiesBytes = 8 * 1024 ** 3;
const lately = 60 * 60 * 1000;

/** Files in the database, in pieces, under the hash of their bytes; the folder of `place` holds copies and may be emptied at any time. */
export function databaseUploads(database: Database, place: UploadPlace): DatabaseUploads {
  const fetching = new Map<string, Promise<string>>();
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  const path = async (digest: string): Promise<string> => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw noSuch(digest);
    const own = join(place.folder, digest);
    if (existsSync(own)) {
      const now = new Date();
      await utimes(own, now, now).catch(() => undefined);
      return own;
    }
    const one = fetching.get(digest) ?? fetchCopy(database, place, digest).finally(() => fetching.delete(digest));
    fetching.set(digest, one);
    return one;
  };
  return {
    path,
    drop: async (digest) => {
      await database.transaction(async (rows) => {
        await rows(`DELETE FROM ${inboxSchema}.upload_piece WHERE digest = $1`, [digest]);
        await rows(`DELETE FROM ${inboxSchema}.upload WHERE digest = $1`, [digest]);
      });
      await rm(join(place.folder, digest), { force: true });
    },
    keep: async (bytes, maxBytes) => {
      const upload = await keepUpload(place, bytes, maxBytes);
      await store(database, upload, join(place.folder, upload.digest));
      return upload;
    },
  };
}

const noSuch = (digest: string): LeadlineError => new LeadlineError('not_found', 'inbox.no_such_upload', { digest: digest.slice(0, 64) });

/** All pieces or none. */
async function store(database: Database, { digest, bytes, receivedAt }: Upload, path: string): Promise<void> {
  await database.transaction(async (rows) => {
    await rows('SET LOCAL synchronous_commit = on');
    const inserted = await rows(`INSERT INTO ${inboxSchema}.upload VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING digest`, [
      digest,
      String(bytes),
      receivedAt,
    ]);
    if (inserted.length === 0) return;
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(pieceBytes);
      for (let position = 0; ; position += 1) {
        const { bytesRead } = await file.read(buffer, 0, pieceBytes, position * pieceBytes);
        if (bytesRead === 0) return;
        await rows(`INSERT INTO ${inboxSchema}.upload_piece VALUES ($1, $2, $3)`, [digest, position, buffer.subarray(0, bytesRead)]);
      }
    } finally {
      await file.close();
    }
  });
}

async function fetchCopy(database: Database, place: UploadPlace, digest: string): Promise<string> {
  const [known] = await database.rows<{ readonly bytes: bigint }>(`SELECT bytes FROM ${inboxSchema}.upload WHERE digest = $1`, [digest]);
  if (!known) throw noSuch(digest);
  await makeRoom(place.folder, Number(known.bytes));
  await place.guard.assertRoom();
  const half = join(place.folder, `${randomBytes(12).toString('hex')}.tmp`);
  try {
    if ((await writePieces(database, digest, half)) !== digest) throw new LeadlineError('unavailable', 'inbox.upload_damaged', { digest });
    await rename(half, join(place.folder, digest));
    return join(place.folder, digest);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

/** @returns the hash of what was written */
async function writePieces(database: Database, digest: string, path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of uploadPieces(database, digest)) {
      hash.update(piece);
      await file.writeFile(piece);
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

export async function* uploadPieces(database: Database, digest: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const [row] = await database.rows<{ readonly piece: Buffer }>(
      `SELECT piece FROM ${inboxSchema}.upload_piece WHERE digest = $1 AND position = $2`,
      [digest, position],
    );
    if (!row) return;
    yield row.piece;
  }
}

/** The copies longest unused go first. */
async function makeRoom(folder: string, bytes: number): Promise<void> {
  const names = await readdir(folder);
  const copies = await Promise.all(names.map(async (name) => ({ path: join(folder, name), ...(await sizeAndTime(join(folder, name))) })));
  let total = copies.reduce((sum, copy) => sum + copy.size, bytes);
  for (const { path, size, time } of copies.sort((a, b) => a.time - b.time)) {
    if (total <= copiesBytes || Date.now() - time < lately) return;
    await rm(path, { force: true });
    total -= size;
  }
}

async function sizeAndTime(path: string): Promise<{ readonly size: number; readonly time: number }> {
  const found = await stat(path).catch(() => undefined);
  return { size: found?.size ?? 0, time: found?.mtimeMs ?? Date.now() };
}
