import type { AuditVerification } from '@leadline/contract';
import type { Terminal } from '../command.ts';
import type { Call, Command } from '../command.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { choiceOption, formatOption } from '../options.ts';
import { UsageError } from '../usage-error.ts';

const actions: ReadonlyMap<string, (call: Call) => Promise<ExitCode>> = new Map([
  ['verify', verify],
  ['export', exportTrail],
]);

/** leadline audit: whether the audit trail is as it was written; the trail as text. */
export const audit: Command = {
  name: 'audit',
  arguments: [...actions.keys()].join('|'),
  least: 1,
  most: 1,
  options: { ...formatOption },
  examples: ['leadline audit verify', 'leadline audit export > audit.csv', 'leadline audit export --format jsonl > audit.jsonl'],
  run: (call) => {
    const action = actions.get(call.arguments[0] ?? '');
    if (!action) throw new UsageError('cli.unknown_action', { known: [...actions.keys()].join(', ') });
    return action(call);
  },
};

async function verify(call: Call): Promise<ExitCode> {
  const api = await call.api();
  const began = performance.now();
  const found = await api.call<AuditVerification>('GET', '/api/audit/verification');
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  if (choiceOption(call.options, 'format', ['table', 'json'], 'table') === 'json') call.terminal.print(JSON.stringify(found, null, 2));
  else for (const line of linesOf(found, call.terminal, seconds)) call.terminal.print(line);
  return found.broken === null ? exitCodes.ok : exitCodes.failed;
}

/** What a verification found, in words. */
export function linesOf(found: AuditVerification, { words }: Pick<Terminal, 'words'>, seconds: number): readonly string[] {
  const { entries, firstAt, lastAt, lastHash, emptied, broken } = found;
  const from = firstAt === null ? [] : [words('audit.covers', { first: firstAt, last: lastAt ?? firstAt, hash: lastHash })];
  const without = emptied === 0 ? [] : [words('audit.emptied', { entries: emptied })];
  const verdict = broken === null ? words('audit.whole') : words('audit.broken', { seq: broken.seq, what: broken.what, other: broken.other ?? 0 });
  return [words('audit.read', { entries, seconds }), ...from, ...without, verdict];
}

async function exportTrail(call: Call): Promise<ExitCode> {
  const format = choiceOption(call.options, 'format', ['csv', 'jsonl'], 'csv');
  const text = await (await call.api()).text(`/api/audit/export?format=${format}`);
  call.terminal.print(text.trimEnd());
  return exitCodes.ok;
}
