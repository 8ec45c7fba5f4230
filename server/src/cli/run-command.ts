import { LeadlineError } from '@leadline/contract';
import { isLocale, type Locale } from '@leadline/i18n';
import { parseArgs } from 'node:util';
import { readSettings, type Flags } from '#server/config.ts';
import { errorMessage, errorStatus } from '#server/errors.ts';
import { ApiError, type Api } from './api.ts';
import type { Command, OptionValues } from './command.ts';
import { findCommand } from './commands.ts';
import { connect } from './connect.ts';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes.ts';
import { commandHelp, overview } from './help.ts';
import { globalOptions, textOption } from './options.ts';
import { makeTerminal, type Streams } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Runs one command line and tells how it ended; nothing is thrown. */
export async function runCommand(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const locale = localeOf(argv);
  const terminal = makeTerminal(streams, locale);
  let opened: Promise<Api> | undefined;
  try {
    const [name = '', ...rest] = argv;
    if (name === '' || name === 'help' || name === '--help' || name === '-h') {
      terminal.print(helpFor(rest[0], locale));
      return name === '' ? exitCodes.usage : exitCodes.ok;
    }
    const command = getCommand(name);
    const { positionals, values } = parse(command, rest);
    if (values['help'] === true) {
      terminal.print(commandHelp(command, locale));
      return exitCodes.ok;
    }
    checkCount(command, positionals);
    const flags: Flags = {
      data: textOption(values, 'data'),
      log: textOption(values, 'log'),
      host: textOption(values, 'host'),
      port: textOption(values, 'port'),
    };
    const api = (): Promise<Api> => (opened ??= connect(readSettings({ ...flags, log: flags.log ?? 'error' }), locale));
    return await command.run({ arguments: positionals, options: values, flags, terminal, api });
  } catch (error) {
    return tell(error, locale, terminal.note);
  } finally {
    await opened?.then((api) => api.close()).catch(() => {});
  }
}

function getCommand(name: string): Command {
  const command = findCommand(name);
  if (!command) throw new UsageError('cli.unknown_command', { name });
  return command;
}

function helpFor(name: string | undefined, locale: Locale): string {
  return name === undefined ? overview(locale) : commandHelp(getCommand(name), locale);
}

function parse(command: Command, args: readonly string[]): { readonly positionals: readonly string[]; readonly values: OptionValues } {
  const options = { ...command.options, ...globalOptions };
  try {
    return parseArgs({ args: withBareCompare(args), options, allowPositionals: true, strict: true }) as {
      positionals: string[];
      values: OptionValues;
    };
  } catch (error) {
    throw new UsageError('cli.bad_options', { command: command.name, problem: error instanceof Error ? error.message.split('\n')[0]! : '' });
  }
}

/** `--compare` alone means the previous period. */
function withBareCompare(args: readonly string[]): string[] {
  return args.map((arg, index) => {
    const next = args[index + 1];
    return arg === '--compare' && (next === undefined || next.startsWith('-')) ? '--compare=previous_period' : arg;
  });
}

function checkCount(command: Command, given: readonly string[]): void {
  const usage = `leadline ${command.name} ${command.arguments}`.trimEnd();
  if (given.length < command.least) throw new UsageError('cli.missing_argument', { usage });
  if (given.length > command.most) throw new UsageError('cli.surplus_argument', { usage, argument: given[command.most]! });
}

/** The language asked for, else that of the machine, else English. */
function localeOf(argv: readonly string[]): Locale {
  const at = argv.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const asked = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1]);
  const machine = Intl.DateTimeFormat().resolvedOptions().locale.split('-')[0] ?? '';
  return [asked, machine].find((text): text is Locale => text !== undefined && isLocale(text)) ?? 'en';
}

function tell(error: unknown, locale: Locale, note: (text: string) => void): ExitCode {
  if (error instanceof UsageError) {
    note(errorMessage(locale, new LeadlineError('invalid', error.code, error.parameters)));
    return exitCodes.usage;
  }
  if (error instanceof ApiError) {
    note(error.message);
    return exitCodeOf(error.code, error.status);
  }
  if (error instanceof LeadlineError) {
    note(errorMessage(locale, error));
    return exitCodeOf(error.code, errorStatus(error));
  }
  note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCodes.failed;
}
