import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const sourceRequire = createRequire(new URL('../sources/package.json', import.meta.url));

/** Loads a module of the packages in `sources/package.json`, which are no dependencies of the repository itself. */
export const loadSource = (name: string): unknown => sourceRequire(name);

/** Where a file of such a package lies. */
export const locateSource = (path: string): string =>
  new URL(`../sources/node_modules/${path}`, import.meta.url).pathname;

/** A file of such a package as text. */
export const readSource = (path: string): string => readFileSync(locateSource(path), 'utf8');

/** A JSON file of such a package. */
export const readSourceJson = (path: string): unknown => JSON.parse(readSource(path));
