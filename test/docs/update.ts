import { writeFileSync } from 'node:fs';
import { entityGuide } from './entity-guide.ts';

writeFileSync('docs/guide/entities.md', entityGuide());
