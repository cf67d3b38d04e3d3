import type { OpenDeployment } from '@assay/server/aws';
import type { Config } from '../../config.ts';
import type { Diagnosis } from '../diagnosis.ts';

export type AwsPatient = Pick<OpenDeployment, 'deployment' | 'clients' | 'clock'> & Pick<Config, 'aws'>;

export type AwsCheck = { name: string; run: (patient: AwsPatient) => Promise<Diagnosis[]> };
