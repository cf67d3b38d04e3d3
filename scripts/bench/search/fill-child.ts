import process from 'node:process';
import { fillMadeIndex } from './made-index.ts';

/** Fills a folder in a process of its own, so that none of it is counted as memory of who asks afterwards. */
const [path = '', count = '0'] = process.argv.slice(2);
await fillMadeIndex(path, Number(count));
