import type { UploadResponse } from '@leadline/contract';
import { LeadlineError } from '@leadline/contract';
import type { Readable } from 'node:stream';
import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { Context } from '#server/context.ts';

/** @throws LeadlineError http.unsupported_content, and what the inbox refuses (too large, disk full) */
export async function keepUpload(
  ctx: Context,
  input: { readonly name: string; readonly bytes: Readable | undefined },
  act: Act,
): Promise<UploadResponse> {
  if (!input.bytes) throw new LeadlineError('unsupported', 'http.unsupported_content');
  const upload = await ctx.inbox.keepUpload(input.bytes, { maxBytes: ctx.settings.maxUploadBytes });
  const { digest, bytes } = upload;
  await appendEntry(ctx.control.db, act, {
    action: 'upload.kept',
    subject: { kind: 'upload', id: digest },
    after: { name: input.name, bytes },
    isPersonal: true,
  });
  ctx.log.info({ bytes: upload.bytes }, 'upload kept');
  return { name: input.name, ...upload };
}
