import {
  alpinaContract,
  brightwaterContract,
  harlowContract,
  kesslerContract,
  nordlichtContract,
  veridianContract,
} from '../data/contracts.ts';
import type { ContractLayout } from '../layouts/contract-layout.ts';
import { annexedPrices } from '../layouts/held-out/annexed-prices.ts';
import { frontSheet } from '../layouts/held-out/front-sheet.ts';
import { clauseGrid } from '../layouts/open/clause-grid.ts';
import { rateSchedule } from '../layouts/open/rate-schedule.ts';
import type { Contract } from '../model/contract.ts';
import { toContractTruth } from '../plan/truth-documents.ts';
import { renderContract } from './render.ts';
import type { DocumentFile } from './sample-file.ts';
import { renderWordContract, wordLayout } from './word-contract.ts';

const password = 'Limmat-2024';

const printed: ReadonlyArray<{ contract: Contract; layout: ContractLayout; password?: string }> = [
  { contract: nordlichtContract, layout: clauseGrid },
  { contract: brightwaterContract, layout: rateSchedule },
  { contract: kesslerContract, layout: annexedPrices },
  { contract: harlowContract, layout: frontSheet },
  { contract: alpinaContract, layout: frontSheet, password },
];

const toStem = (contract: Contract): string =>
  `contract-${contract.seller.key}-${contract.contractNumber.replaceAll(/[/ ]/g, '-')}`;

/** The contracts as files: one is a Word document, one opens only with a password. */
export const makeContractFiles = async (): Promise<{
  files: DocumentFile[];
  byNumber: Map<string, string>;
  passwords: string[];
}> => {
  const files: DocumentFile[] = [];
  for (const entry of printed) {
    const file = `${toStem(entry.contract)}.pdf`;
    files.push({ file, bytes: await renderContract(entry), document: toContractTruth({ file, ...entry }) });
  }
  const wordFile = `${toStem(veridianContract)}.docx`;
  files.push({
    file: wordFile,
    bytes: await renderWordContract(veridianContract),
    document: toContractTruth({ file: wordFile, contract: veridianContract, layout: wordLayout }),
  });
  const byNumber = new Map([
    ...printed.map(({ contract }) => [contract.contractNumber, `${toStem(contract)}.pdf`] as const),
    [veridianContract.contractNumber, wordFile],
  ]);
  return { files, byNumber, passwords: [password] };
};
