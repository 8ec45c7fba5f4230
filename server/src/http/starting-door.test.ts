import type { ErrorBody } from '@leadline/contract';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openStartingDoor } from './starting-door.ts';

const host = '127.0.0.1';

function listen(port: number): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () =>
      resolve({ port: (server.address() as AddressInfo).port, close: () => new Promise((done) => server.close(() => done())) }),
    );
  });
}

test('who comes while the server starts is told so, and the address is free afterwards', async () => {
  const free = await listen(0);
  await free.close();
  const close = await openStartingDoor({ host, port: free.port });
  const answer = await fetch(`http://${host}:${free.port}/api/state`, { headers: { 'accept-language': 'ru' } });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(((await answer.json()) as ErrorBody).error).toMatchObject({
    code: 'http.starting',
    message: 'Сервер запускается. Попробуйте ещё раз чуть позже.',
  });
  await close();
  await (await listen(free.port)).close();
});

test('an address that is taken is left to who has it', async () => {
  const taken = await listen(0);
  await (
    await openStartingDoor({ host, port: taken.port })
  )();
  await expect(listen(taken.port)).rejects.toThrow('EADDRINUSE');
  await taken.close();
});
