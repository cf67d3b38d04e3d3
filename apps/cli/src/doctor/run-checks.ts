import { openDocumentTasks, readFolderOwner } from '@assay/adapters-local';
import type { Config } from '../config.ts';
import { runAwsChecks } from './aws/run-aws-checks.ts';
import { checkClock } from './check-clock.ts';
import { checkDisk } from './check-disk.ts';
import { checkDocumentTypes } from './check-document-types.ts';
import { checkFileSystem } from './check-file-system.ts';
import { checkFolder } from './check-folder.ts';
import { checkModels } from './check-models.ts';
import { checkNode } from './check-node.ts';
import { checkOwner } from './check-owner.ts';
import { checkPort } from './check-port.ts';
import { checkReaders } from './check-readers.ts';
import { checkRights } from './check-rights.ts';
import { checkWorkers } from './check-workers.ts';
import { type Check, type Diagnosis, messageOf, type Patient } from './diagnosis.ts';

const checksOfFolder: readonly Check[] = [checkFolder, checkRights, checkOwner, checkDisk, checkFileSystem];

const checksOfMachine: readonly Check[] = [
  checkDocumentTypes,
  checkWorkers,
  checkReaders,
  checkModels,
  checkPort,
  checkClock,
];

const findOwner = (config: Config): Promise<Patient['owner']> =>
  // A folder that may not be read is told by its own check.
  readFolderOwner(config.dataFolder).catch(() => null);

/** Runs every check, also after one has failed. Nothing is changed, and no folder is taken. */
export const runChecks = async (config: Config): Promise<Diagnosis[]> => {
  const { pool, tasks } = openDocumentTasks({ workers: 1 });
  try {
    const patient: Patient = { config, owner: await findOwner(config), tasks, now: new Date() };
    const diagnoses: Diagnosis[] = [];
    const isLocal = config.home === 'local';
    for (const { name, run } of [checkNode, ...(isLocal ? checksOfFolder : []), ...checksOfMachine]) {
      const found = await run(patient).catch((thrown: unknown) => ({
        status: 'fail' as const,
        message: `This could not be checked: ${messageOf(thrown)}`,
      }));
      diagnoses.push({ check: name, ...found });
    }
    return isLocal ? diagnoses : [...diagnoses, ...(await runAwsChecks(config))];
  } finally {
    await pool[Symbol.asyncDispose]();
  }
};
