import { dirname } from 'node:path';
import type { Chance } from '../kills/chance.ts';
import type { Argument, Call } from './parse-trace.ts';

/** What happened to the disk, or was promised meanwhile. */
export type DiskEvent =
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: number; readonly size: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'sync_folder'; readonly folder: string }
  | { readonly kind: 'name'; readonly path: string; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'promise'; readonly line: string };

interface OpenFile {
  readonly file: number;
  readonly isAppend: boolean;
  at: number;
}

/** From system calls to what they did inside one folder. @param promises file whose lines are promises */
export function eventsOf(calls: readonly Call[], root: string, promises: string): readonly DiskEvent[] {
  const events: DiskEvent[] = [];
  const open = new Map<number, OpenFile>();
  const folders = new Map<number, string>();
  const names = new Map<string, number>();
  const sizes = new Map<number, number>();
  let files = 0;
  const isInside = (path: string): boolean => path === root || path.startsWith(`${root}/`);

  const write = (descriptor: number, bytes: Buffer, place?: number): void => {
    const one = open.get(descriptor);
    if (!one) return;
    const at = place ?? (one.isAppend ? (sizes.get(one.file) ?? 0) : one.at);
    events.push({ kind: 'write', file: one.file, at, bytes });
    sizes.set(one.file, Math.max(sizes.get(one.file) ?? 0, at + bytes.length));
    if (place === undefined) one.at = at + bytes.length;
  };
  const cut = (file: number, size: number): void => {
    events.push({ kind: 'cut', file, size });
    sizes.set(file, size);
  };
  const doOpen = ({ arguments: given, result }: Call): void => {
    const path = pathOf(given);
    open.delete(result);
    folders.delete(result);
    if (path === undefined || !isInside(path)) return;
    const flags = given.map(({ text }) => text).join('|');
    if (flags.includes('O_DIRECTORY')) return void folders.set(result, path);
    let file = names.get(path);
    if (file === undefined) {
      if (!flags.includes('O_CREAT')) return void folders.set(result, path);
      files += 1;
      file = files;
      names.set(path, file);
      events.push({ kind: 'name', path, file });
    } else if (flags.includes('O_TRUNC')) cut(file, 0);
    open.set(result, { file, isAppend: flags.includes('O_APPEND'), at: 0 });
  };
  const rename = (from: string, to: string): void => {
    const file = names.get(from);
    if (file === undefined) return;
    names.delete(from);
    names.set(to, file);
    events.push({ kind: 'rename', from, to });
  };

  for (const call of calls) {
    const { name, arguments: given, result } = call;
    const descriptor = given[0]?.fd ?? -1;
    if (given[0]?.path === promises && name === 'write')
      for (const line of given[1]!.bytes!.toString().split('\n')) if (line !== '') events.push({ kind: 'promise', line });
    switch (name) {
      case 'openat':
      case 'open':
      case 'creat':
        doOpen(call);
        break;
      case 'write':
        write(descriptor, given[1]!.bytes!.subarray(0, result));
        break;
      case 'writev':
        write(descriptor, Buffer.concat(given.flatMap(({ bytes }) => (bytes ? [bytes] : []))).subarray(0, result));
        break;
      case 'pwrite64':
        write(descriptor, given[1]!.bytes!.subarray(0, result), Number(given[3]!.text));
        break;
      case 'lseek':
        if (open.has(descriptor)) open.get(descriptor)!.at = result;
        break;
      case 'ftruncate':
        if (open.has(descriptor)) cut(open.get(descriptor)!.file, Number(given[1]!.text));
        break;
      case 'fsync':
      case 'fdatasync':
        if (open.has(descriptor)) events.push({ kind: 'sync', file: open.get(descriptor)!.file });
        else if (folders.has(descriptor)) events.push({ kind: 'sync_folder', folder: folders.get(descriptor)! });
        break;
      case 'rename':
      case 'renameat':
      case 'renameat2': {
        const [from, to] = given.flatMap(({ bytes }) => (bytes ? [bytes.toString()] : []));
        rename(from!, to!);
        break;
      }
      case 'unlink':
      case 'unlinkat': {
        const path = pathOf(given);
        if (path !== undefined && names.delete(path)) events.push({ kind: 'remove', path });
        break;
      }
      case 'close':
        open.delete(descriptor);
        folders.delete(descriptor);
        break;
      case 'copy_file_range':
      case 'sendfile':
      case 'pwritev':
      case 'pwritev2':
      case 'fallocate':
      case 'link':
      case 'linkat':
        if (given.some(({ path }) => path !== undefined && isInside(path))) throw new Error(`${name} is not understood yet`);
        break;
    }
  }
  return events;
}

function pathOf(given: readonly Argument[]): string | undefined {
  return given.find(({ bytes }) => bytes)?.bytes?.toString();
}

type Change = Extract<DiskEvent, { readonly kind: 'write' | 'cut' }>;
type Naming = Extract<DiskEvent, { readonly kind: 'name' | 'rename' | 'remove' }>;

/** What of the changes not synced yet has reached the disk when the power goes. */
export const losses = ['nothing', 'everything', 'beginning', 'some', 'torn'] as const;
export type Loss = (typeof losses)[number];

export interface Disk {
  readonly happen: (event: DiskEvent) => void;
  /** Files by path, as the disk may hold them after a power failure now. */
  readonly afterLoss: (loss: Loss, chance: Chance, isWanted: (path: string) => boolean) => ReadonlyMap<string, Buffer>;
}

const sector = 512;

/** A disk that keeps what was synced, and of everything else what it likes; names in a folder in their order. */
export function makeDisk(): Disk {
  const durable = new Map<number, Buffer>();
  const pending = new Map<number, Change[]>();
  let names = new Map<string, number>();
  let namings: Naming[] = [];

  const apply = (content: Buffer, change: Change): Buffer => {
    if (change.kind === 'cut') {
      const next = Buffer.alloc(change.size);
      content.copy(next, 0, 0, change.size);
      return next;
    }
    const end = change.at + change.bytes.length;
    const next = end > content.length ? Buffer.concat([content, Buffer.alloc(end - content.length)]) : content;
    change.bytes.copy(next, change.at);
    return next;
  };
  const settle = (file: number): void => {
    let content = durable.get(file) ?? Buffer.alloc(0);
    for (const change of pending.get(file) ?? []) content = apply(content, change);
    durable.set(file, content);
    pending.delete(file);
  };
  const rename = (into: Map<string, number>, naming: Naming): void => {
    if (naming.kind === 'name') into.set(naming.path, naming.file);
    else if (naming.kind === 'remove') into.delete(naming.path);
    else if (into.has(naming.from)) {
      into.set(naming.to, into.get(naming.from)!);
      into.delete(naming.from);
    }
  };
  const folderOf = (naming: Naming): string => dirname(naming.kind === 'rename' ? naming.to : naming.path);

  return {
    happen: (event) => {
      switch (event.kind) {
        case 'write':
        case 'cut':
          return void pending.set(event.file, [...(pending.get(event.file) ?? []), event]);
        case 'sync':
          return settle(event.file);
        case 'sync_folder': {
          const settled = namings.filter((naming) => folderOf(naming) === event.folder);
          names = new Map(names);
          for (const naming of settled) rename(names, naming);
          namings = namings.filter((naming) => !settled.includes(naming));
          return;
        }
        case 'name':
        case 'rename':
        case 'remove':
          return void namings.push(event);
        case 'promise':
          return;
      }
    },
    afterLoss: (loss, chance, isWanted) => {
      const present = new Map(names);
      const kept = loss === 'nothing' ? 0 : loss === 'everything' ? namings.length : chance.between(0, namings.length);
      for (const naming of namings.slice(0, kept)) rename(present, naming);
      const files = new Map<string, Buffer>();
      for (const [path, file] of present) {
        if (!isWanted(path)) continue;
        let content: Buffer = Buffer.from(durable.get(file) ?? Buffer.alloc(0));
        for (const change of surviving(pending.get(file) ?? [], loss, chance)) content = apply(content, change);
        files.set(path, content);
      }
      return files;
    },
  };
}

function surviving(changes: readonly Change[], loss: Loss, chance: Chance): readonly Change[] {
  switch (loss) {
    case 'nothing':
      return [];
    case 'everything':
      return changes;
    case 'beginning':
      return changes.slice(0, chance.between(0, changes.length));
    case 'some':
      return changes.filter(() => chance.between(0, 1) === 1);
    case 'torn':
      return changes
        .slice(0, chance.between(0, changes.length))
        .flatMap((change, index, all) => (index === all.length - 1 ? tear(change, chance) : [change]));
  }
}

/** Of the last write only some sectors arrive. */
function tear(change: Change, chance: Chance): readonly Change[] {
  if (change.kind === 'cut') return [change];
  const pieces: Change[] = [];
  for (let from = 0; from < change.bytes.length; from += sector)
    if (chance.between(0, 1) === 1) pieces.push({ ...change, at: change.at + from, bytes: change.bytes.subarray(from, from + sector) });
  return pieces;
}
