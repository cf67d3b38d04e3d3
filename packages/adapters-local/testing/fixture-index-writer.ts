import process from 'node:process';
import { createManualClock } from '@assay/core/testing/memory';
import { createSqliteSearchIndex } from '../src/search/sqlite-search-index.ts';
import { numberedItem, writerPlace } from './numbered-item.ts';

/** Puts items one after the other until it is killed, every third one away again; tells of each when it is durable. */
const [path = ''] = process.argv.slice(2);
const index = createSqliteSearchIndex({ path, clock: createManualClock() });
const place = writerPlace;

for (let number = 0; ; number += 1) {
  const item = numberedItem(number);
  await index.put({ place, items: [item] });
  process.stdout.write(`put ${number}\n`);
  if (number % 3 !== 2) continue;
  await index.remove({ place, items: [item] });
  process.stdout.write(`removed ${number}\n`);
}
