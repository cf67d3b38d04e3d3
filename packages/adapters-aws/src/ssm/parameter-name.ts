import { rejectError } from '@assay/core';

const maxNameLength = 300;
const maxSegments = 6;
/** Of a parameter's name, together with what its ARN puts before it (about 60 characters). */
const maxParameterLength = 1_011 - 60;
const maxLevels = 15;

const prefixPattern = /^\/([A-Za-z0-9._-]+\/)+$/;
/** Names in these hierarchies belong to AWS. */
const reservedPattern = /^\/(aws|ssm)/i;

/**
 * Under what the secrets lie; every name that the port allows has room below it.
 * Error: `secret.invalid-prefix` (reject) where the Parameter Store would refuse the names.
 */
export const toSecretsPath = (parameterPrefix: string): string => {
  const path = `${parameterPrefix}secrets/`;
  const hasRoom =
    path.length + maxNameLength <= maxParameterLength &&
    path.split('/').length - 2 + maxSegments <= maxLevels;
  if (!prefixPattern.test(parameterPrefix) || reservedPattern.test(parameterPrefix) || !hasRoom) {
    throw rejectError(
      'secret.invalid-prefix',
      'The prefix of parameters begins and ends with "/", not with "/aws" or "/ssm", and has at most eight parts of letters, digits, ".", "_" and "-": mend the name of the installation.',
      { details: { parameterPrefix } },
    );
  }
  return path;
};
