import type { Context } from '#server/context.ts';

const purpose = 'stop a sending';

/** What the link in a mail carries: whoever has it may stop this one sending for this one account, and nothing else. */
export interface Stoppable {
  readonly sending: string;
  readonly account: string;
}

/** Sealed, so that nobody makes one or reads whose it is; nothing of it has to be kept. */
export function stopPath({ sealer }: Pick<Context, 'sealer'>, { sending, account }: Stoppable): string {
  return `/sendings/stop/${sealer.seal(`${sending} ${account}`, purpose)}`;
}

/** undefined for whatever was not made here. */
export function readStopToken({ sealer }: Pick<Context, 'sealer'>, token: string): Stoppable | undefined {
  try {
    const [sending = '', account = ''] = sealer.open(token, purpose).split(' ');
    return { sending, account };
  } catch {
    return undefined;
  }
}
