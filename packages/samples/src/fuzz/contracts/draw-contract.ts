import type { Dice } from '../dice.ts';
import { drawGrid, type GridColumn } from '../draw-grid.ts';
import { type FuzzPaper, writeLines } from '../fuzz-paper.ts';
import { writeAmount } from '../number-style.ts';
import type { FuzzParty } from '../plan-fuzz-party.ts';
import { writeFuzzDate } from '../write-fuzz-date.ts';
import type { ContractWords } from './contract-words.ts';
import type { ContractLook } from './plan-contract-look.ts';
import type { FuzzContract } from './plan-fuzz-contract.ts';

export type Drawing = {
  paper: FuzzPaper;
  contract: FuzzContract;
  look: ContractLook;
  dice: Dice;
  tables: readonly { columns: GridColumn[]; rows: string[][] }[];
};

const write = ({ paper, look }: Drawing, text: string, bold = false): void => {
  const right = look.paper[0] - look.margin;
  if (paper.y + 3 * look.leading > paper.bottom) paper.newPage();
  paper.y = writeLines({
    paper,
    lines: [text],
    left: look.margin,
    right,
    y: paper.y,
    leading: look.leading,
    bold,
  });
};

const addressOf = ({ name, street, town }: FuzzParty): string => `${name}, ${street}, ${town}`;

const drawParties = (drawing: Drawing): void => {
  const { paper, contract, look, dice } = drawing;
  const { says, supplier, customer } = contract;
  const named = [
    [dice.one(says.labels.supplier), supplier],
    [dice.one(says.labels.customer), customer],
  ] as const;
  if (look.parties === 'prose') {
    const text = dice.one(says.between);
    write(drawing, text.replace('{s}', addressOf(supplier)).replace('{c}', addressOf(customer)));
  } else if (look.parties === 'labels') {
    for (const [label, party] of named) write(drawing, `${label}: ${addressOf(party)}`);
  } else {
    const half = (look.paper[0] - 2 * look.margin) / 2;
    const { y } = paper;
    const ends = named.map(([label, { name, street, town }], index) => {
      const left = look.margin + index * half;
      paper.write({ text: label, left, right: left + half, y, bold: true });
      return writeLines({
        paper,
        lines: [name, street, town],
        left,
        right: left + half - 10,
        y: y + look.leading,
        leading: look.leading,
      });
    });
    paper.y = Math.max(...ends);
  }
  paper.y += look.leading;
};

const drawPrices = (drawing: Drawing): void => {
  const { paper, contract, look, dice } = drawing;
  const { says } = contract;
  const date = (value: string): string => writeFuzzDate({ date: value, invoice: contract, look });
  for (const table of drawing.tables) {
    if (look.validity)
      write(
        drawing,
        dice.one(says.validity).replace('{from}', date(contract.from)).replace('{to}', date(contract.to)),
      );
    paper.y += look.leading / 2;
    drawGrid({ ...drawing, ...table });
    paper.y += look.leading;
    if (look.marks === 'below') write(drawing, dice.one(says.allIn).replace('{cur}', contract.currency));
  }
};

type Clause = keyof ContractWords['headings'];

const drawClause = (drawing: Drawing, name: Clause, number: number): void => {
  const { paper, contract, look, dice } = drawing;
  const { says } = contract;
  const mark = look.numbering === 'none' ? '' : look.numbering === 'plain' ? `${number}. ` : `§ ${number} `;
  const amount = (value: string): string =>
    writeAmount({
      value,
      currency: contract.currency,
      style: look.numbers.mark === 'none' ? { ...look.numbers, mark: 'code before' } : look.numbers,
      mark: true,
    });
  const date = (value: string): string => writeFuzzDate({ date: value, invoice: contract, look });
  const own = name === 'period' ? (contract.ends ? says.period : says.start) : says[name];
  const round = name === 'cap' ? (contract.cap ?? '0') : `${dice.whole(2, 90)}000.00`;
  write(drawing, `${mark}${says.headings[name]}`, true);
  write(
    drawing,
    dice
      .one(own)
      .replace('{a}', amount(round))
      .replace('{from}', date(contract.from))
      .replace('{to}', date(contract.to)),
  );
  if (name === 'prices' && look.pricesAt === 'within') drawPrices(drawing);
  paper.y += look.leading * 0.7;
};

const listClauses = ({ contract, look, dice }: Drawing): Clause[] => [
  'subject',
  ...(look.dated === 'prose' ? (['period'] as const) : []),
  'prices',
  'payment',
  ...(contract.cap === null ? [] : (['cap'] as const)),
  ...(dice.chance(40) ? (['commitment'] as const) : []),
  ...(dice.chance(30) ? (['discount'] as const) : []),
  ...(dice.chance(30) ? (['index'] as const) : []),
  'notice',
  'law',
];

/** A contract from its title to its signatures. */
export const drawContract = (drawing: Drawing): void => {
  const { paper, contract, look, dice } = drawing;
  const { says } = contract;
  const [left, right] = [look.margin, look.paper[0] - look.margin];
  const date = (value: string): string => writeFuzzDate({ date: value, invoice: contract, look });
  const { labels } = says;
  paper.write({
    text: contract.title,
    left,
    right,
    y: paper.y,
    size: look.size + 6,
    bold: true,
    align: dice.one(['left', 'center']),
  });
  paper.y += 30;
  write(drawing, `${dice.one(labels.number)}: ${contract.number}`);
  if (look.marks === 'once') write(drawing, `${dice.one(labels.currency)}: ${contract.currency}`);
  if (look.dated === 'labels') {
    write(drawing, `${dice.one(labels.effectiveDate)}: ${date(contract.from)}`);
    if (contract.ends) write(drawing, `${dice.one(labels.endDate)}: ${date(contract.to)}`);
  }
  paper.y += look.leading;
  drawParties(drawing);
  for (const [index, name] of listClauses(drawing).entries()) drawClause(drawing, name, index + 1);
  if (look.others) {
    const [head = [], ...rows] = dice.one(says.others);
    const columns = head.map(
      (label, index): GridColumn => ({ label, align: 'left', stretches: index === 1 }),
    );
    drawGrid({ paper, look, columns, rows });
    paper.y += look.leading;
  }
  write(drawing, `${says.signed}: ______________________`);
  if (look.pricesAt === 'within') return;
  if (look.pricesAt === 'page') paper.newPage();
  paper.y += look.leading;
  write(drawing, dice.one(labels.annex), true);
  drawPrices(drawing);
};
