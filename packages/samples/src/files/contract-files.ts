import {
  alpinaContract,
  brightwaterContract,
  harlowContract,
  kesslerContract,
  nordlichtContract,
  veridianContract,
} from '../data/contracts.ts';
import type { ContractLayout } from '../layouts/contract-layout.ts';
import { clauseGrid } from '../layouts/open/clause-grid.ts';
import type { Contract } from '../model/contract.ts';
import { toContractTruth } from '../plan/truth-documents.ts';
import { renderContract } from './render.ts';
import type { DocumentFile } from './sample-file.ts';

const password = 'Limmat-2024';

const printed: ReadonlyArray<{ contract: Contract; layout: ContractLayout; password?: string }> = [
  { contract: nordlichtContract, layout: clauseGrid },
  { contract: brightwaterContract, layout: clauseGrid },
  { contract: kesslerContract, layout: clauseGrid },
  { contract: harlowContract, layout: clauseGrid },
  { contract: veridianContract, layout: clauseGrid },
  { contract: alpinaContract, layout: clauseGrid, password },
];

const toStem = (contract: Contract): string =>
  `contract-${contract.seller.key}-${contract.contractNumber.replaceAll(/[/ ]/g, '-')}`;

/** The contracts as files; one of them opens only with a password. */
export const makeContractFiles = async (): Promise<{
  files: DocumentFile[];
  byNumber: Map<string, string>;
  passwords: string[];
}> => {
  const files: DocumentFile[] = [];
  const byNumber = new Map<string, string>();
  for (const entry of printed) {
    const file = `${toStem(entry.contract)}.pdf`;
    const bytes = await renderContract(entry);
    files.push({ file, bytes, document: toContractTruth({ file, ...entry }) });
    byNumber.set(entry.contract.contractNumber, file);
  }
  return { files, byNumber, passwords: [password] };
};
