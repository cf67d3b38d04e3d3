export { defaultPort, loadServerConfig, type ServerConfig, type ServerOptions } from './config.ts';
export { createJsonLog, type Log, type LogEntry } from './log.ts';
export { type RunningServer, startServer } from './start-server.ts';
