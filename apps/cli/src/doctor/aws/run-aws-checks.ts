import { AppError } from '@assay/core';
import { openDeployment } from '@assay/server/aws';
import type { Config } from '../../config.ts';
import { type Diagnosis, messageOf } from '../diagnosis.ts';
import type { AwsCheck } from './aws-patient.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkRegion } from './check-region.ts';
import { checkResources } from './check-resources.ts';
import { checkSearch } from './check-search.ts';
import { checkServices } from './check-services.ts';

const checks: readonly AwsCheck[] = [
  checkCredentials,
  checkRegion,
  checkServices,
  checkResources,
  checkSearch,
];

const nameOf = (thrown: unknown): string => {
  const code = thrown instanceof AppError ? thrown.code : '';
  if (code === 'aws.no-region') return 'region';
  return code === 'aws.unreachable' ? 'services' : 'credentials';
};

/** Checks an installation on AWS, and changes nothing. Without credentials or a region there is nothing else to ask. */
export const runAwsChecks = async (config: Config): Promise<Diagnosis[]> => {
  const opened = await openDeployment(config).catch((thrown: unknown) => ({ thrown }));
  if ('thrown' in opened) {
    return [{ check: nameOf(opened.thrown), status: 'fail', message: messageOf(opened.thrown) }];
  }
  try {
    const diagnoses: Diagnosis[] = [];
    for (const { name, run } of checks) {
      const found = await run({ ...opened, aws: config.aws }).catch((thrown: unknown): Diagnosis[] => [
        { check: name, status: 'fail', message: `This could not be checked: ${messageOf(thrown)}` },
      ]);
      diagnoses.push(...found);
    }
    return diagnoses;
  } finally {
    opened.close();
  }
};
