import { AppError, rejectError, retryError } from '@assay/core';
import { type AwsErrorKind, classifyAwsError } from './classify-aws-error.ts';

/** A service that throttles without saying for how long gets this much rest. */
const throttledRetryMs = 1_000;
const credentialsRetryMs = 30_000;

/** Under which code a port tells each kind of trouble. */
export type AwsErrorCodes = Readonly<Record<AwsErrorKind, string>>;

/**
 * Turns what the SDK threw into our error: retry for what may pass, reject for what a person has to mend. `resource`
 * names the thing for people, such as `queue assay-read`. The SDK has tried again before it throws, so nobody has to do
 * so at once. What the service said is not quoted, as it may quote the request.
 */
export const translateAwsError = (
  thrown: unknown,
  options: {
    resource: string;
    codes: AwsErrorCodes;
    /** Leaves out the vendor's error, whose message may quote what the request held. */
    withoutCause?: true;
  },
): AppError => {
  if (thrown instanceof AppError) return thrown;
  const { kind, reason, status, retryAfterMs } = classifyAwsError(thrown);
  const { resource, codes, withoutCause } = options;
  const code = codes[kind];
  const extra = { details: { resource, cause: reason, status }, ...(!withoutCause && { cause: thrown }) };
  const later = (message: string, defaultMs?: number): AppError => {
    const waitMs = retryAfterMs ?? defaultMs;
    return retryError(code, message, { ...extra, ...(waitMs !== undefined && { retryAfterMs: waitMs }) });
  };
  switch (kind) {
    case 'throttled':
      return later(
        `AWS is throttling and wants fewer requests to ${resource}: wait and repeat.`,
        throttledRetryMs,
      );
    case 'expired-credentials':
      return later(
        `The AWS credentials for ${resource} have expired or cannot be found: renew them (for example by \`aws sso login\`), then repeat.`,
        credentialsRetryMs,
      );
    case 'missing':
      return rejectError(
        code,
        `There is no ${resource} in this account and region: create it with \`assay infra create\`, or check the region and the name of the installation.`,
        extra,
      );
    case 'denied':
      return rejectError(
        code,
        `The AWS credentials may not use ${resource}: grant the role its rights, or take another profile.`,
        extra,
      );
    case 'refused':
      return rejectError(
        code,
        `AWS refused a request to ${resource} (${reason}): bring the installation up to date with \`assay infra create\`.`,
        extra,
      );
    case 'unavailable':
      return later(`AWS did not answer for ${resource}: check the network and repeat.`);
  }
};
