import { jsonToBytes, type ReadDocument } from '@assay/core/documents';
import { type Check, messageOf } from './diagnosis.ts';

const nothingRead: ReadDocument = {
  format: 'assay.read/1',
  mediaType: 'text/plain',
  kind: 'text',
  pages: [],
  embedded: [],
  problems: [],
};

export const checkWorkers: Check = {
  name: 'workers',
  run: async ({ config, tasks }) => {
    try {
      await tasks.extract({ read: jsonToBytes(nothingRead) });
      return { status: 'ok', message: `child processes start (${config.workers} at most)` };
    } catch (thrown) {
      return {
        status: 'fail',
        message: `A child process does not start: run "npm ci" again, and see that this user may start processes. ${messageOf(thrown)}`,
      };
    }
  },
};
