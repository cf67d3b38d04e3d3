import type { Check } from './diagnosis.ts';

/** Nothing here asks a model: rules read documents, and code compares them. */
export const checkModels: Check = {
  name: 'models',
  run: async () => ({ status: 'ok', message: 'none configured: rules only, nothing needed' }),
};
