import type { OpenDeployment } from '@assay/server/aws';
import type { Diagnosis } from '../diagnosis.ts';

export type AwsPatient = Pick<OpenDeployment, 'deployment' | 'clients' | 'clock'>;

export type AwsCheck = { name: string; run: (patient: AwsPatient) => Promise<Diagnosis[]> };
