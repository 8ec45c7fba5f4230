import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from '#server/folder/layout.ts';

/** Copies uploads and segments, which never change once they are there: by hard link where the disk is the same. */
export async function copyInbox(layout: Pick<Layout, 'segments' | 'uploads'>, folder: string): Promise<void> {
  for (const [name, from] of [
    ['uploads', layout.uploads],
    ['segments', layout.segments],
  ] as const) {
    await mkdir(join(folder, name), { recursive: true });
    for (const file of await readdir(from)) {
      if (!file.endsWith('.tmp')) await linkOrCopy(join(from, file), join(folder, name, file));
    }
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    await copyFile(from, to);
  }
}
