export { type DataFolder, openDataFolder } from './folder/open-data-folder.ts';
export type { Sql, SqlValue } from './sqlite/sql.ts';
export type { SqliteDatabase } from './sqlite/sqlite-database.ts';
export { createSqliteRecordStore } from './sqlite/sqlite-record-store.ts';
export { createRandomBytes } from './system/random-bytes.ts';
export { createSystemClock } from './system/system-clock.ts';
