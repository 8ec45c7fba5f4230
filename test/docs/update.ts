import { writeFileSync } from 'node:fs';
import { entityGuide } from './entity-guide.ts';
import { kpiGuide, kpiGuideFile } from './kpi-guide.ts';

writeFileSync('docs/guide/entities.md', entityGuide());
writeFileSync(kpiGuideFile, kpiGuide());
