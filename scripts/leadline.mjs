#!/usr/bin/env node
// The command line: node scripts/leadline.mjs <command> …, or npm run leadline -- <command> …
import './check-node.mjs';
import { bootstrap } from './bootstrap.mjs';
import { runBuilt } from './run-built.mjs';

bootstrap({ page: false }).then(() => runBuilt('dist/server/cli.js', process.argv.slice(2)));
