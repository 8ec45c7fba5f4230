import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that can be cut and mended: what goes over it breaks off, as with a cable that is pulled. */
export interface BreakableLine {
  readonly port: number;
  /** Where it leads to, from now on. */
  readonly lead: (port: number) => void;
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => void;
}

export async function openBreakableLine(): Promise<BreakableLine> {
  const open = new Set<Socket>();
  let [target, isCut] = [0, false];
  const line = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const breakOff = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (line.address() as AddressInfo).port,
    lead: (port) => void (target = port),
    cut: () => {
      isCut = true;
      breakOff();
    },
    mend: () => void (isCut = false),
    close: () => {
      line.close();
      breakOff();
    },
  };
}
