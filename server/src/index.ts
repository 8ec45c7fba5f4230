export { makeApp, type App, type AppOptions } from './app.ts';
export { readSettings, type Settings } from './config.ts';
export type { Context } from './context.ts';
export { loadDemo, type DemoOptions } from './features/demo/demo.ts';
export { makeLog, type Log } from './log.ts';
export { openContext, type OpenContext } from './open-context.ts';
export { startServer, type RunningServer, type ServerOptions } from './start-server.ts';
