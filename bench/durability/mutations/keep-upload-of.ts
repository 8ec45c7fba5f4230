import type { Context } from '../../../server/src/context.ts';

export async function keepUploadOf(ctx: Context, name: string, text: string): Promise<{ readonly name: string; readonly digest: string }> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const { digest } = await ctx.inbox.keepUpload(bytes(), { maxBytes: 1_000_000 });
  return { name, digest };
}
