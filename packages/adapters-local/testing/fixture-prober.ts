import process from 'node:process';
import { readFolderOwner } from '../src/folder/read-folder-owner.ts';

// Asks again and again who owns the folder named by the first argument, and tells how often somebody did. It says
// `ready` before the first time, and `busy` whenever it has asked often again.
const often = 50;
let asking = true;
process.once('message', () => {
  asking = false;
});
let asked = 0;
let owned = 0;
process.send?.('ready');
while (asking) {
  asked += 1;
  if ((await readFolderOwner(process.argv[2] ?? '')) !== null) owned += 1;
  if (asked % often === 0) process.send?.('busy');
  // Lets the message in.
  await new Promise(setImmediate);
}
process.send?.({ asked, owned });
process.disconnect();
