import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Usage {
  readonly cpuSeconds: number;
  readonly residentBytes: number;
}

/** Of the server's process, from /proc. */
export function usageOf(dataFolder: string): Usage {
  const { pid } = JSON.parse(readFileSync(join(dataFolder, 'server.json'), 'utf8')) as { pid: number };
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100, residentBytes: Number(fields[21]) * 4096 };
}
