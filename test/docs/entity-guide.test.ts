import { expect, test } from 'vitest';
import { readText } from '../support/source-files.ts';
import { entityGuide } from './entity-guide.ts';

test('docs/guide/entities.md is what the definitions say: npm run docs:update', () => {
  expect(readText('docs/guide/entities.md')).toBe(entityGuide());
});
