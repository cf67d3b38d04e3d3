import process from 'node:process';
import { openDataFolder } from '../src/folder/open-data-folder.ts';
import { createSystemClock } from '../src/system/system-clock.ts';

// Owns the folder named by the first argument and announces itself until it is killed or told to stop.
const folder = await openDataFolder({ path: process.argv[2] ?? '', clock: createSystemClock() });
folder.announce({ url: 'http://127.0.0.1:4100', token: 'secret-token' });
process.once('message', async () => {
  await folder[Symbol.asyncDispose]();
  process.disconnect();
});
process.send?.('ready');
