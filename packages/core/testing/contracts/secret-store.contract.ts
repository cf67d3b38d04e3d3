import { type ContractOptions, describeContract } from './contract.ts';
import { secretNameCases } from './secret-store-name.cases.ts';
import type { OpenSecretStore, SecretStoreCapability, SecretStoreCase } from './secret-store-subject.ts';
import { secretValueCases } from './secret-store-value.cases.ts';

/** Every promise of SecretStore. */
export const secretStoreCases: readonly SecretStoreCase[] = [...secretValueCases, ...secretNameCases];

/** Runs the promises of SecretStore against an adapter. */
export const describeSecretStore = (options: ContractOptions<OpenSecretStore, SecretStoreCapability>): void =>
  describeContract({ port: 'SecretStore', cases: secretStoreCases, options });
