import { access, constants, mkdir, statfs } from 'node:fs/promises';
import process from 'node:process';
import { jsonToBytes, type ReadDocument } from '@assay/core/documents';
import type { Command } from 'commander';
import { openHome, openTasks } from '../compose.ts';
import type { Config } from '../config.ts';
import { paint, printJson, printLine } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';

type Diagnosis = { check: string; ok: boolean; message: string };

const neededNode = 24;
const neededBytes = 500_000_000;

const checkNode = (): Diagnosis => {
  const major = Number(process.versions.node.split('.')[0]);
  const ok = major >= neededNode;
  return {
    check: 'node',
    ok,
    message: ok
      ? `Node ${process.versions.node}`
      : `Node ${process.versions.node} is too old: install Node ${neededNode} or newer.`,
  };
};

const checkFolder = async (config: Config): Promise<Diagnosis> => {
  try {
    await mkdir(config.dataFolder, { recursive: true });
    await access(config.dataFolder, constants.W_OK);
    const home = await openHome(config);
    await home.close({ graceMs: 1_000 });
    return { check: 'folder', ok: true, message: `${config.dataFolder} is usable` };
  } catch (cause) {
    return { check: 'folder', ok: false, message: cause instanceof Error ? cause.message : String(cause) };
  }
};

const checkDisk = async (config: Config): Promise<Diagnosis> => {
  const disk = await statfs(config.dataFolder).catch(() => null);
  if (!disk)
    return {
      check: 'disk',
      ok: false,
      message: 'The disk of the data folder could not be asked for its room.',
    };
  const free = disk.bavail * disk.bsize;
  const ok = free >= neededBytes;
  const room = `${(free / 1e9).toFixed(1)} GB free`;
  return {
    check: 'disk',
    ok,
    message: ok ? room : `${room}: make room, or name a folder on another disk with --data.`,
  };
};

const checkWorkers = async (config: Config): Promise<Diagnosis> => {
  const { pool, tasks } = openTasks(config);
  try {
    const empty: ReadDocument = {
      format: 'assay.read/1',
      mediaType: 'text/plain',
      kind: 'text',
      pages: [],
      embedded: [],
      problems: [],
    };
    await tasks.extract({ read: jsonToBytes(empty) });
    return {
      check: 'workers',
      ok: true,
      message: `child processes start and know their document types (${config.workers} at most)`,
    };
  } catch (cause) {
    return {
      check: 'workers',
      ok: false,
      message: `A child process does not start: run "npm ci" again. ${cause instanceof Error ? cause.message : ''}`,
    };
  } finally {
    await pool[Symbol.asyncDispose]();
  }
};

const run = async ({ config, json }: CommandContext): Promise<void> => {
  const diagnoses = [
    checkNode(),
    await checkFolder(config),
    await checkDisk(config),
    await checkWorkers(config),
  ];
  if (json) printJson(diagnoses);
  else {
    for (const one of diagnoses)
      printLine(
        `${one.ok ? paint('green', 'ok  ') : paint('red', 'fail')}  ${one.check.padEnd(8)} ${one.message}`,
      );
  }
  if (diagnoses.some((one) => !one.ok)) process.exitCode = 1;
};

export const doctorCommand = (program: Command): void => {
  program
    .command('doctor')
    .description('Check this installation and say how to mend it')
    .action(toAction(run));
};
