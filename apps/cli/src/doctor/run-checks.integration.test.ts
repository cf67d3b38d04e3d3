import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { createSystemClock, openDataFolder, openDocumentTasks, readFolderOwner } from '@assay/adapters-local';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../config.ts';
import { checkFolder } from './check-folder.ts';
import { checkOwner } from './check-owner.ts';
import { checkPort } from './check-port.ts';
import { checkRights } from './check-rights.ts';
import type { Check } from './diagnosis.ts';
import { runChecks } from './run-checks.ts';

const openScratch = async () => {
  const path = await mkdtemp(join(tmpdir(), 'assay-doctor-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};

/** A program that listens on a port of its own. */
const openListener = async (answer: RequestListener) => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const configOf = (data: string, port = 0) => loadConfig({ data, port: String(port) });

/** Runs one check alone; no child process starts. */
const examine = async (check: Check, data: string, options: { port?: number } = {}) => {
  const { pool, tasks } = openDocumentTasks({ workers: 1 });
  await using _pool = pool;
  return check.run({
    config: configOf(data, options.port),
    owner: await readFolderOwner(data),
    tasks,
    now: new Date(),
  });
};

const makeFolder = async (path: string): Promise<void> =>
  (await openDataFolder({ path, clock: createSystemClock() }))[Symbol.asyncDispose]();

const json =
  (status: number, body: unknown): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));

describe('runChecks', () => {
  it('finds nothing that fails in a sound installation, and makes no folder', async () => {
    await using scratch = await openScratch();
    const diagnoses = await runChecks(configOf(join(scratch.path, 'data')));
    expect(diagnoses.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(diagnoses.map(({ check }) => check)).toEqual([
      ...['node', 'folder', 'rights', 'owner', 'disk', 'file system', 'types', 'workers', 'readers'],
      ...['models', 'port', 'clock'],
    ]);
    expect(await readdir(scratch.path)).toEqual([]);
    await makeFolder(join(scratch.path, 'data'));
    const used = await examine(checkFolder, join(scratch.path, 'data'));
    expect(used).toMatchObject({ status: 'ok', message: expect.stringContaining('schema version') });
  });

  it('fails where the data folder is a file, or of a newer program, and leaves it as it is', async () => {
    await using scratch = await openScratch();
    const file = join(scratch.path, 'file');
    await writeFile(file, '');
    expect(await examine(checkFolder, file)).toMatchObject({ status: 'fail' });
    const data = join(scratch.path, 'data');
    await makeFolder(data);
    {
      using database = new DatabaseSync(join(data, 'assay.sqlite'));
      database.exec('PRAGMA user_version = 99');
    }
    const before = await readFile(join(data, 'assay.sqlite'));
    const folder = await examine(checkFolder, data);
    expect(folder).toMatchObject({ status: 'fail', message: expect.stringContaining('version 99') });
    expect(await readFile(join(data, 'assay.sqlite'))).toEqual(before);
    expect(await readdir(data)).toEqual(['assay.sqlite', 'owner.sqlite']);
  });

  it('fails for a folder that this user may not write, with exit code 1', async () => {
    await using scratch = await openScratch();
    const data = join(scratch.path, 'data');
    await mkdir(data, { mode: 0o500 });
    // The superuser may write anywhere, so the program has to run as somebody else.
    const isSuperuser = process.getuid?.() === 0;
    const nobody = 65_534;
    if (isSuperuser) {
      await chown(scratch.path, nobody, nobody);
      await chown(data, nobody, nobody);
    }
    const main = join(import.meta.dirname, '../main.ts');
    const child = spawn(process.execPath, [main, 'doctor', '--json', '--data', data, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(isSuperuser && { uid: nobody, gid: nobody }),
    });
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    const [code] = await once(child, 'close');
    expect(JSON.parse(stdout)).toContainEqual({
      check: 'folder',
      status: 'fail',
      message: expect.stringContaining('chmod u+rwx'),
    });
    expect(code).toBe(1);
  });

  it('fails for a folder that others may read and warns of open files in a closed one', async () => {
    await using scratch = await openScratch();
    const data = join(scratch.path, 'data');
    await makeFolder(data);
    await writeFile(join(data, 'secrets.json'), '{}');
    await chmod(join(data, 'secrets.json'), 0o644);
    expect(await examine(checkRights, data)).toMatchObject({
      status: 'warn',
      message: expect.stringContaining(join(data, 'secrets.json')),
    });
    await chmod(data, 0o755);
    expect(await examine(checkRights, data)).toMatchObject({
      status: 'fail',
      message: expect.stringContaining(`chmod -R go= ${data}`),
    });
  });

  it('tells whether the port is free, or who else listens there', async () => {
    await using scratch = await openScratch();
    const data = join(scratch.path, 'data');
    await using assay = await openListener(json(200, { ok: true }));
    await using other = await openListener((_, response) => response.end('hello'));
    const portAt = (port: number) => examine(checkPort, data, { port });
    expect(await portAt(0)).toMatchObject({ status: 'ok' });
    expect(await portAt(other.port)).toMatchObject({
      status: 'fail',
      message: expect.stringMatching(/^Another/),
    });
    expect(await portAt(assay.port)).toMatchObject({
      status: 'fail',
      message: expect.stringMatching(/^A server of/),
    });
    await using folder = await openDataFolder({ path: data, clock: createSystemClock() });
    folder.announce({ url: assay.url, token: 't' });
    expect(await portAt(assay.port)).toMatchObject({
      status: 'ok',
      message: expect.stringContaining('this folder'),
    });
  });

  it('asks the server that has the folder how it is, with its token, and tells what it says', async () => {
    await using scratch = await openScratch();
    const data = join(scratch.path, 'data');
    const checks = [
      { check: 'store', ok: false, message: 'Make room.' },
      { check: 'accepting', ok: true },
    ];
    let ready = true;
    await using server = await openListener((request, response) => {
      const known = request.url === '/readyz' && request.headers.authorization === 'Bearer secret';
      if (known) json(ready ? 200 : 503, { ok: ready, checks })(request, response);
      else response.writeHead(401).end();
    });
    const { url } = server;
    await using folder = await openDataFolder({ path: data, clock: createSystemClock() });
    const owner = () => examine(checkOwner, data);
    expect(await owner()).toMatchObject({
      status: 'warn',
      message: expect.stringContaining('serves nobody'),
    });
    folder.announce({ url, token: 'secret' });
    expect(await owner()).toMatchObject({ status: 'ok', message: expect.stringContaining(url) });
    ready = false;
    expect(await owner()).toMatchObject({ status: 'fail', message: expect.stringContaining('Make room.') });
    folder.announce({ url: 'http://127.0.0.1:1', token: 'secret' });
    expect(await owner()).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('does not answer'),
    });
  });

  it('knows the note of a dead owner for what it is', async () => {
    await using scratch = await openScratch();
    const data = join(scratch.path, 'data');
    await makeFolder(data);
    const note = { pid: process.pid, startedAt: 'then', url: 'http://127.0.0.1:1', token: 't' };
    await writeFile(join(data, 'owner.json'), JSON.stringify(note), { mode: 0o600 });
    expect(await examine(checkOwner, data)).toMatchObject({
      status: 'ok',
      message: expect.stringContaining('is gone'),
    });
    expect(await examine(checkFolder, data)).toMatchObject({ status: 'ok' });
  });
});
