import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const workspaces = ['contract', 'kpi', 'i18n'].map((name) => [name, `packages/${name}`] as const);
const others = ['server', 'web', 'demo'].map((name) => [name, name] as const);

/** The files of the repository as they are, in a folder of their own; what the registry brought is shared. */
export function copyTree(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'leadline-faults-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  for (const file of listed.split('\0').filter((name) => name !== '' && !name.includes('node_modules') && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  mkdirSync(join(copy, 'node_modules/@leadline'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@leadline' && name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  for (const [name, folder] of [...workspaces, ...others]) {
    symlinkSync(join(copy, folder), join(copy, 'node_modules/@leadline', name));
    const own = join(root, folder, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(copy, folder, 'node_modules'));
  }
  return copy;
}
