import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * For the environment of every program that tests start: Node keeps there what it made of our sources, instead of
 * making it again for each of some two hundred processes. It looks at the content of a file, not at its age.
 */
export const compileCache = { NODE_COMPILE_CACHE: join(tmpdir(), 'assay-test-compile-cache') };
