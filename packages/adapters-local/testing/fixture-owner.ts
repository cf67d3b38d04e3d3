import process from 'node:process';
import { openDataFolder } from '../src/folder/open-data-folder.ts';
import { createSqliteRecordStore } from '../src/sqlite/sqlite-record-store.ts';
import { createSystemClock } from '../src/system/system-clock.ts';

// Owns the folder named by the first argument and writes to it until it is killed; tells what was acknowledged.
const clock = createSystemClock();
const folder = await openDataFolder({ path: process.argv[2] ?? '', clock });
const records = createSqliteRecordStore({ database: folder.database, clock });
const place = { workspace: 'alpha', collection: 'things', partition: 'p' };
for (let number = 0; ; number += 1) {
  const sort = String(number).padStart(8, '0');
  await records.commit([
    { kind: 'put', key: { ...place, sort }, value: { number }, if: 'absent' },
    { kind: 'put', key: { ...place, partition: 'twin', sort }, value: { number }, if: 'absent' },
  ]);
  process.send?.(number);
}
