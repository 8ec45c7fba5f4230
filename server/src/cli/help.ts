import { translate, type Locale, type MessageKey, type MessageParameters } from '@leadline/i18n';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { exitCodes } from './exit-codes.ts';
import { globalOptions } from './options.ts';
import { widthOf } from './output/text-table.ts';

/** What `leadline help` says. */
export function overview(locale: Locale): string {
  const words = wordsIn(locale);
  const list = commands.map((command): [string, string] => [`${command.name} ${command.arguments}`.trimEnd(), words(`command.${command.name}`)]);
  return [
    words('summary'),
    `${words('heading.usage')}\n  leadline <command> […]`,
    `${words('heading.commands')}\n${aligned(list)}`,
    `${words('heading.options')}\n${optionLines(globalOptions, words)}`,
    exitLines(words),
    words('more'),
  ].join('\n\n');
}

export function commandHelp(command: Command, locale: Locale): string {
  const words = wordsIn(locale);
  return [
    words(`command.${command.name}`),
    `${words('heading.usage')}\n  leadline ${command.name} ${command.arguments}`.trimEnd(),
    `${words('heading.options')}\n${optionLines({ ...command.options, ...globalOptions }, words)}`,
    ...(Object.hasOwn(command.options, 'period') ? [words('periods')] : []),
    `${words('heading.examples')}\n${command.examples.map((example) => `  ${example}`).join('\n')}`,
    exitLines(words),
  ].join('\n\n');
}

type Words = (key: string, parameters?: MessageParameters) => string;
const wordsIn =
  (locale: Locale): Words =>
  (key, parameters) =>
    translate(locale, `cli.${key}` as MessageKey, parameters);

function optionLines(options: Command['options'], words: Words): string {
  const lines = Object.entries(options).map(([name, option]): [string, string] => {
    const short = option.short === undefined ? '' : `-${option.short}, `;
    return [`${short}--${name}${option.type === 'string' ? ' <…>' : ''}`, words(`option.${name}`)];
  });
  return aligned(lines);
}

function exitLines(words: Words): string {
  const lines = Object.entries(exitCodes).map(([name, code]): [string, string] => [String(code), words(`exit.${name}`)]);
  return `${words('heading.exit')}\n${aligned(lines)}`;
}

function aligned(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([left]) => widthOf(left)));
  return lines.map(([left, right]) => `  ${left}${' '.repeat(width - widthOf(left) + 2)}${right}`).join('\n');
}
