import { appendFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import type { Chance } from '../kills/chance.ts';

export const damages = ['flip', 'cut', 'zero tail', 'garbage', 'zeros', 'delete'] as const;
export type Damage = (typeof damages)[number];

/** Changes a file as failing disks, careless people and half copies do. @returns what was done */
export function damage(path: string, how: Damage, chance: Chance): string {
  const { size } = statSync(path);
  const place = chance.between(0, Math.max(0, size - 1));
  const overwrite = (bytes: Buffer): void => {
    const content = readFileSync(path);
    bytes.copy(content, place);
    writeFileSync(path, content);
  };
  switch (how) {
    case 'flip': {
      const bit = chance.between(0, 7);
      overwrite(Buffer.from([readFileSync(path)[place]! ^ (1 << bit)]));
      return `bit ${bit} of byte ${place} of ${size} turned`;
    }
    case 'cut':
      truncateSync(path, place);
      return `cut from ${size} to ${place} bytes`;
    case 'zero tail':
      appendFileSync(path, Buffer.alloc(4096));
      return 'zeros put behind the end';
    case 'garbage': {
      const bytes = Buffer.from(Array.from({ length: chance.between(1, 600) }, () => chance.between(0, 255)));
      overwrite(bytes.subarray(0, size - place));
      return `${bytes.length} bytes from ${place} of ${size} overwritten`;
    }
    case 'zeros': {
      const length = Math.min(size - place, 512 * chance.between(1, 8));
      overwrite(Buffer.alloc(length));
      return `${length} bytes from ${place} of ${size} set to zero`;
    }
    case 'delete':
      rmSync(path);
      return 'deleted';
  }
}
