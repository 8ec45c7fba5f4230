import { connect, type Socket } from 'node:net';

export interface SendingTask {
  readonly port: number;
  readonly authorization: string;
  readonly connections: number;
  readonly seconds: number;
  /** Records of one run are no others'. */
  readonly run: string;
}

export interface SendingResult {
  /** Milliseconds from sending each record to its confirmation. */
  readonly waits: readonly number[];
  /** By status other than 202. */
  readonly refused: Readonly<Record<string, number>>;
  readonly processorSeconds: number;
}

function requestOf({ port, authorization, run }: SendingTask, number: number): string {
  const startedAt = new Date(Date.parse('2026-11-16T08:00:00Z') + (number % 300_000) * 1_000).toISOString();
  const call = { kind: 'call', status: 'completed', direction: 'outbound', user_id: `u${number % 50}`, started_at: startedAt };
  const body = JSON.stringify({ items: [{ entity: 'activity', op: 'put', source: run, externalId: String(number), version: 1, values: call }] });
  const head = [
    'POST /api/items HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    `authorization: ${authorization}`,
    'content-type: application/json',
    `idempotency-key: ${run}-${number}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** Resolves with the status once the whole answer is there. */
function exchange(socket: Socket, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (text.length < end + 4 + length) return;
      socket.off('data', read);
      socket.off('error', reject);
      resolve(text.slice(9, 12));
    };
    socket.on('data', read);
    socket.on('error', reject);
    socket.write(request);
  });
}

/** So many connections, each sending one record at a time as another program would, until the time is over. */
export async function send(task: SendingTask): Promise<SendingResult> {
  const waits: number[] = [];
  const refused: Record<string, number> = {};
  let number = 0;
  const before = process.cpuUsage();
  const until = performance.now() + task.seconds * 1_000;
  const client = async (): Promise<void> => {
    const socket = connect(task.port, '127.0.0.1');
    socket.setNoDelay(true);
    while (performance.now() < until) {
      const request = requestOf(task, (number += 1));
      const began = performance.now();
      const status = await exchange(socket, request);
      if (status === '202') waits.push(performance.now() - began);
      else refused[status] = (refused[status] ?? 0) + 1;
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: task.connections }, client));
  const { user, system } = process.cpuUsage(before);
  return { waits, refused, processorSeconds: (user + system) / 1e6 };
}
