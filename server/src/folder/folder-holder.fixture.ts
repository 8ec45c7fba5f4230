import { openFolder } from '#server/folder/open-folder.ts';

/** Holds the data folder of its argument until it is killed; tells its parent what happened. */
try {
  const folder = await openFolder(process.argv[2]!);
  folder.announce('http://127.0.0.1:7001');
  process.send!({ held: true, instance: folder.instance });
  setInterval(() => undefined, 60_000);
} catch (error) {
  const { code, parameters } = error as { code?: string; parameters?: unknown };
  process.send!({ held: false, code, parameters });
  process.disconnect();
}
