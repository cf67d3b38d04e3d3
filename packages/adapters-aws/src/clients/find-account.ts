import { type AppError, rejectError, retryError } from '@assay/core';
import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';

export type AwsAccount = {
  accountId: string;
  /** Who calls, as AWS names them. */
  arn: string;
  region: string;
};

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'unknown');

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : '');

const isMissingRegion = (thrown: unknown): boolean => /region is missing/i.test(messageOf(thrown));

const toAccountError = (thrown: unknown): AppError => {
  const name = nameOf(thrown);
  const details = { cause: name };
  if (isMissingRegion(thrown)) {
    return rejectError(
      'aws.no-region',
      'No AWS region is known: give --region, set AWS_REGION, or write one into the AWS configuration file.',
      { details, cause: thrown },
    );
  }
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
    return rejectError(
      'aws.no-credentials',
      'No AWS credentials were found: set AWS_PROFILE (or --profile), or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with "aws sso login".',
      { details, cause: thrown },
    );
  }
  if (/Expired/.test(name)) {
    return rejectError(
      'aws.credentials-expired',
      'The AWS credentials have expired: renew the session (for example "aws sso login").',
      { details, cause: thrown },
    );
  }
  const status =
    (thrown as { $metadata?: { httpStatusCode?: number } } | null)?.$metadata?.httpStatusCode ?? 0;
  if (status === 401 || status === 403) {
    return rejectError(
      'aws.access-denied',
      `AWS does not accept these credentials (${name}): take another profile, or mend the keys.`,
      { details, cause: thrown },
    );
  }
  return retryError(
    'aws.unreachable',
    'AWS does not answer: check the network, the region and the endpoint, and try again.',
    { details, cause: thrown },
  );
};

/**
 * Whose credentials these are, and where they lead.
 * Errors: `aws.no-region`, `aws.no-credentials`, `aws.credentials-expired`, `aws.access-denied` (reject);
 * `aws.unreachable` (retry).
 */
export const findAccount = async (sts: STSClient): Promise<AwsAccount> => {
  try {
    const region = await sts.config.region();
    const { Account: accountId, Arn: arn } = await sts.send(new GetCallerIdentityCommand({}));
    if (accountId === undefined || arn === undefined) throw new Error('The answer names no account.');
    return { accountId, arn, region };
  } catch (thrown) {
    throw toAccountError(thrown);
  }
};
