// npm start [-- arguments of the server]: make ready what is needed, then serve. The server prints its address.
import './check-node.mjs';
import { bootstrap } from './bootstrap.mjs';
import { runBuilt } from './run-built.mjs';

bootstrap().then(() => runBuilt('dist/server/main.js', process.argv.slice(2)));
