import type { Dice } from './dice.ts';
import { type FuzzPaper, writeLines } from './fuzz-paper.ts';
import type { FuzzInvoice } from './plan-fuzz-invoice.ts';
import type { FuzzLook } from './plan-fuzz-look.ts';
import type { FuzzParty } from './plan-fuzz-party.ts';
import { writeFuzzDate } from './write-fuzz-date.ts';

type Head = { paper: FuzzPaper; invoice: FuzzInvoice; look: FuzzLook; dice: Dice };

const linesOf = ({ name, street, town }: FuzzParty): string[] => [name, street, town];

const listPairs = ({ invoice, look, dice }: Head): [string, string][] => {
  const { labels } = invoice.words;
  const date = (value: string): string => writeFuzzDate({ date: value, invoice, look });
  const { shows } = look;
  return [
    [dice.one(labels.number), invoice.number],
    [dice.one(labels.issueDate), date(invoice.issueDate)],
    ...(shows.dueDate ? [[dice.one(labels.dueDate), date(invoice.dueDate)] as [string, string]] : []),
    ...(shows.purchaseOrder
      ? [[dice.one(labels.purchaseOrder), invoice.purchaseOrder] as [string, string]]
      : []),
    ...(shows.contractNumber
      ? [[dice.one(labels.contractNumber), invoice.contractNumber] as [string, string]]
      : []),
    ...(shows.customer
      ? [[dice.one(labels.customer), `${dice.whole(1, 9)}${dice.digits(4)}`] as [string, string]]
      : []),
    ...(shows.delivery ? [[labels.delivery[0] ?? '', date(invoice.issueDate)] as [string, string]] : []),
  ];
};

const drawPairs = (head: Head, options: { left: number; right: number; y: number }): number => {
  const { paper, look } = head;
  const { left, right } = options;
  let { y } = options;
  for (const [label, value] of listPairs(head)) {
    if (look.pairs === 'below') {
      paper.write({ text: label, left, right, y, size: look.size - 1 });
      paper.write({ text: value, left, right, y: y + look.leading, bold: true });
      y += 2 * look.leading + 4;
    } else if (look.pairs === 'colon') {
      paper.write({ text: `${label}: ${value}`, left, right, y });
      y += look.leading + 2;
    } else {
      paper.write({ text: label, left, right, y });
      paper.write({ text: value, left, right, y, align: 'right' });
      y += look.leading + 2;
    }
  }
  return y;
};

const buyerLines = ({ invoice, look, dice }: Head): string[] => {
  const { buyer, words } = invoice;
  return [
    ...linesOf(buyer),
    ...(look.shows.buyerTaxId ? [`${dice.one(words.labels.taxId)} ${buyer.taxId}`] : []),
  ];
};

const titleOf = ({ invoice, dice }: Head): string =>
  dice.one(invoice.credit ? invoice.words.creditTitles : invoice.words.titles);

/** Letterhead, addresses, title and the numbers and dates of a bill. */
export const drawFuzzHead = (head: Head): void => {
  const { paper, invoice, look, dice } = head;
  const { seller, words } = invoice;
  const [left, right] = [look.margin, look.paper[0] - look.margin];
  const [middle, leading] = [look.paper[0] / 2 + 20, look.leading + 1];
  let y = 40;
  if (look.head === 'boxes') {
    paper.write({ text: titleOf(head), left, right, y, size: 16, bold: true });
    y += 30;
    paper.write({ text: dice.one(words.labels.seller), left, right: middle, y, bold: true });
    paper.write({ text: dice.one(words.labels.buyer), left: middle, right, y, bold: true });
    const own = writeLines({
      paper,
      lines: linesOf(seller),
      left,
      right: middle - 10,
      y: y + leading,
      leading,
    });
    const other = writeLines({
      paper,
      lines: buyerLines(head),
      left: middle,
      right,
      y: y + leading,
      leading,
    });
    y = drawPairs(head, { left, right: middle - 20, y: Math.max(own, other) + 14 });
  } else {
    const isLetter = look.head === 'letter';
    paper.write({
      text: seller.name,
      left,
      right,
      y,
      size: 14,
      bold: true,
      align: isLetter ? 'left' : 'right',
    });
    y += 20;
    if (isLetter) y = writeLines({ paper, lines: [seller.street, seller.town], left, right, y, leading });
    y += 26;
    if (!isLetter) {
      paper.write({ text: `${linesOf(seller).join(' · ')}`, left, right, y, size: 6.5 });
      y += 12;
    }
    const labelled = isLetter || dice.chance(30);
    const lines = [...(labelled ? [`${dice.one(words.labels.buyer)}:`] : []), ...buyerLines(head)];
    const below = writeLines({ paper, lines, left, right: middle - 20, y, leading });
    const pairs = drawPairs(head, { left: middle, right, y });
    y = Math.max(below, pairs) + 16;
    paper.write({ text: titleOf(head), left, right, y, size: 14, bold: true });
    y += 22;
  }
  const greeting = dice.one(words.greetings);
  if (greeting !== '') y = writeLines({ paper, lines: [greeting], left, right, y: y + 4, leading });
  paper.y = y + 12;
};

/** Bank and tax numbers at the foot of a page. */
export const drawFuzzFoot = (options: {
  paper: FuzzPaper;
  invoice: FuzzInvoice;
  look: FuzzLook;
  isFirst: boolean;
}): void => {
  const { paper, invoice, look, isFirst } = options;
  const { seller, words } = invoice;
  const [left, right] = [look.margin, look.paper[0] - look.margin];
  const y = look.paper[1] - 60;
  paper.rule({ x1: left, y1: y - 6, x2: right, y2: y - 6 });
  const size = 7;
  const third = (right - left) / 3;
  const columns = isFirst
    ? [
        [seller.name, seller.street, seller.town],
        [`${words.labels.taxId[0] ?? ''} ${seller.taxId}`],
        [`${words.labels.iban[0] ?? ''} ${seller.iban.replace(/(.{4})(?=.)/g, '$1 ')}`],
      ]
    : [[seller.name]];
  columns.forEach((lines, index) => {
    lines.forEach((text, line) => {
      paper.write({ text, left: left + index * third, right, y: y + line * 9, size });
    });
  });
  const page = `${words.labels.page[0] ?? ''} ${paper.page}`;
  paper.write({ text: page, left, right, y: look.paper[1] - 26, size, align: 'right' });
};
