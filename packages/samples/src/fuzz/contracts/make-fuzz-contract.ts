import { throwDice } from '../dice.ts';
import { openFuzzPaper } from '../fuzz-paper.ts';
import type { FuzzLanguage } from '../fuzz-words.ts';
import { type ContractTruth, toContractTruth } from './contract-truth.ts';
import { drawContract } from './draw-contract.ts';
import { type ContractLook, planContractLook } from './plan-contract-look.ts';
import { planFuzzContract } from './plan-fuzz-contract.ts';
import { writePriceTable } from './write-price-table.ts';

/** A contract made by chance, what it says, and how it looks: `traits` tell the causes of failures apart. */
export type FuzzContractDocument = {
  bytes: Uint8Array;
  truth: ContractTruth;
  language: FuzzLanguage;
  look: ContractLook;
  traits: Readonly<Record<string, string>>;
};

/** Makes one contract with its price schedules; the same seed makes the same bytes. */
export const makeFuzzContract = async (options: { seed: number }): Promise<FuzzContractDocument> => {
  const dice = throwDice(options.seed);
  const contract = planFuzzContract(dice);
  const { language, says } = contract;
  const look = planContractLook({ dice, language });
  const tables = contract.tables.map((table) => writePriceTable({ dice, contract, table, look }));
  const paper = openFuzzPaper({
    look,
    onNewPage: (own) => {
      const y = look.paper[1] - 50;
      const right = look.paper[0] - look.margin;
      own.write({ text: String(own.page), left: look.margin, right, y, align: 'center', size: 8 });
    },
  });
  drawContract({ paper, contract, look, dice, tables });
  const traits = {
    language,
    columns: contract.tables.map((table) => table.columns.join(' ')).join(' | '),
    labels: tables.map(({ columns }) => columns.map(({ label }) => label).join(' / ')).join(' | '),
    once: contract.tables.map(({ namesOnce }) => namesOnce).join(),
    beside: contract.tables.map(({ unitBeside }) => unitBeside).join(),
    rules: look.rules,
    marks: look.marks,
    align: look.numberAlign,
    pricesAt: look.pricesAt,
    parties: look.parties,
    dated: look.dated,
    validity: String(look.validity),
    amends: String(says.titles.includes(contract.title) === false),
  };
  return { bytes: await paper.finish(), truth: toContractTruth(contract, look), language, look, traits };
};
