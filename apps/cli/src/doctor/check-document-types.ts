import { loadDocumentTypes } from '@assay/adapters-local';
import { type Check, messageOf } from './diagnosis.ts';

export const checkDocumentTypes: Check = {
  name: 'types',
  run: async ({ config }) => {
    try {
      const types = await loadDocumentTypes({ own: config.typesFolder });
      if (types.length > 0) return { status: 'ok', message: `${types.length} document types` };
      return { status: 'fail', message: 'There are no document types: run "npm ci" again.' };
    } catch (thrown) {
      return {
        status: 'fail',
        message: `The document types do not load: mend the file named. ${messageOf(thrown)}`,
      };
    }
  },
};
