import { rejectError } from '../errors.ts';
import { isWorkspaceName } from './workspace-name.ts';

/** Errors: `workspace.invalid-name` (reject). */
export const assertWorkspaceName = (name: string): void => {
  if (isWorkspaceName(name)) return;
  throw rejectError(
    'workspace.invalid-name',
    'A workspace is named with 1 to 63 lower-case letters, digits and "-", and does not begin with "-".',
  );
};
