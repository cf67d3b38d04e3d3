import { translateAwsError } from '../errors/translate-aws-error.ts';

const codes = {
  throttled: 'record.unavailable',
  'expired-credentials': 'record.unavailable',
  denied: 'record.access-denied',
  missing: 'record.table-missing',
  refused: 'record.refused',
  unavailable: 'record.unavailable',
};

/**
 * Runs one operation on the tables and turns what the SDK throws into the port's own error; it names tables and never
 * contents. A missing index is a refused request.
 */
export const translateErrors = async <T>(
  tables: readonly string[],
  operation: () => Promise<T>,
): Promise<T> => {
  try {
    return await operation();
  } catch (thrown) {
    throw translateAwsError(thrown, { resource: `table ${tables.join(', ')}`, codes });
  }
};
