import { askServer } from '../ask-server.ts';

export interface Watched {
  /** Bytes and seconds, one of each reading. */
  readonly resident: readonly number[];
  readonly lag: readonly number[];
}

/** Reads /metrics every second. */
export function watchServer(address: string): () => Watched {
  const resident: number[] = [];
  const lag: number[] = [];
  const read = async (): Promise<void> => {
    const text = await (await askServer(`${address}/metrics`)).text();
    resident.push(valueOf(text, 'process_resident_memory_bytes'));
    lag.push(valueOf(text, 'nodejs_eventloop_lag_seconds{quantile="0.99"}'));
  };
  const timer = setInterval(() => void read().catch(() => undefined), 1000);
  return () => {
    clearInterval(timer);
    return { resident, lag };
  };
}

export async function readMetric(address: string, name: string): Promise<number> {
  return valueOf(await (await askServer(`${address}/metrics`)).text(), name);
}

function valueOf(text: string, name: string): number {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
}
