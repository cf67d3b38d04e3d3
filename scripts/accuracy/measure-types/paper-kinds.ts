import type { PageRow } from './lay-out-page.ts';
import {
  type Draw,
  gap,
  toRow,
  toRows,
  writeBill,
  writeDate,
  writeGoods,
  writeHead,
  writeMoney,
  writePairs,
  writePrices,
} from './make-typed-page.ts';
import type { OtherPaper } from './type-words.ts';

/** A kind of paper, the type that it is, and how one is written. */
export type PaperKind = { name: string; type: string; write: (draw: Draw) => PageRow[] };

type BillOptions = { title: string | null; words?: readonly string[]; sign?: 1 | -1 };

const writeInvoice = (draw: Draw, { title, words: text = [], sign = 1 }: BillOptions): PageRow[] => {
  const { words, dice } = draw;
  const { labels } = words;
  const pairs: [string, string][] = [
    [labels.number, `R-${dice.whole(1000, 9999)}`],
    [labels.date, writeDate(draw)],
  ];
  if (dice.maybe(0.6)) pairs.push([labels.due, writeDate(draw, 3)]);
  if (dice.maybe(0.5)) pairs.push([labels.order, `PO-${dice.whole(100, 999)}`]);
  if (dice.maybe(0.3)) pairs.push([labels.contract, `C-${dice.whole(100, 999)}`]);
  if (dice.maybe(0.4)) pairs.push([labels.customer, String(dice.whole(10_000, 99_999))]);
  return [
    ...writeHead(draw, title),
    ...writePairs(draw, pairs),
    gap,
    ...toRows(text),
    ...writeBill(draw, { sign, total: words.sums.total }),
    gap,
    ...(dice.maybe(0.7) ? toRows([dice.one(words.invoiceWords)]) : []),
  ];
};

const writeCredit = (draw: Draw, sign: 1 | -1): PageRow[] => {
  const { words, dice } = draw;
  const title = dice.one(words.titles['credit-note']);
  return [
    ...writeHead(draw, dice.maybe(0.3) ? `${title} ${dice.whole(1000, 9999)}` : title),
    ...writePairs(draw, [
      [
        words.labels.date.includes(' ') ? words.labels.date.replace(/^\S+ /, '') : words.labels.date,
        writeDate(draw),
      ],
      [words.credit.original, `R-${dice.whole(1000, 9999)}`],
    ]),
    ...(dice.maybe(0.6) ? toRows([words.credit.reason]) : []),
    gap,
    ...writeBill(draw, { sign }),
  ];
};

const writeOrder = (draw: Draw): PageRow[] => {
  const { words, dice } = draw;
  const title = dice.one(words.titles['purchase-order']);
  return [
    ...writeHead(draw, dice.maybe(0.4) ? `${title} ${dice.whole(45_000, 46_000)}` : title),
    ...writePairs(draw, [
      [words.labels.orderDate, writeDate(draw)],
      [words.labels.delivery, writeDate(draw, 3)],
      [words.labels.supplier, dice.one(words.companies)],
      [words.labels.shipTo, dice.one(words.places)],
    ]),
    ...toRows(words.orderWords.slice(0, 1)),
    ...writeBill(draw),
    ...toRows(words.orderWords.slice(1)),
  ];
};

const writeStatement = (draw: Draw, hasTitle: boolean): PageRow[] => {
  const { words, dice } = draw;
  let balance = dice.whole(1000, 90_000);
  const opening = balance;
  const rows = Array.from({ length: dice.whole(2, 7) }, () => {
    const [amount, isPaid] = [dice.whole(1000, 90_000), dice.maybe(0.4)];
    balance += isPaid ? -amount : amount;
    const money = writeMoney(draw, amount);
    return toRow([
      `${writeDate(draw)} R-${dice.whole(1000, 9999)}`,
      '',
      isPaid ? '' : money,
      isPaid ? money : '',
      writeMoney(draw, balance),
    ]);
  });
  const [date, document, ...rest] = words.entriesHeader;
  return [
    ...writeHead(draw, hasTitle ? dice.one(words.titles.statement) : null),
    ...writePairs(draw, [
      [words.labels.customer, String(dice.whole(10_000, 99_999))],
      [words.statement.period, `${writeDate(draw)} - ${writeDate(draw, 3)}`],
    ]),
    gap,
    toRow([`${date} ${document}`, '', ...rest]),
    ...rows,
    ...writePairs(draw, [
      [words.statement.opening, `${writeMoney(draw, opening)} ${words.currency}`],
      [words.statement.closing, `${writeMoney(draw, balance)} ${words.currency}`],
    ]),
    ...(dice.maybe(0.6) ? toRows(words.statement.words) : []),
  ];
};

const writeReceipt = (draw: Draw, hasTitle: boolean): PageRow[] => {
  const { words, dice } = draw;
  let total = 0;
  const rows = Array.from({ length: dice.whole(1, 5) }, () => {
    const price = dice.whole(50, 4000);
    total += price;
    return toRow([dice.one(words.goods), writeMoney(draw, price)]);
  });
  const given = Math.ceil(total / 1000) * 1000;
  return [
    [{ text: dice.one(words.companies) }],
    [{ text: dice.one(words.streets) }],
    ...(hasTitle ? [[{ text: dice.one(words.titles.receipt), heading: true }]] : []),
    [{ text: `${writeDate(draw)} 14:${dice.whole(10, 59)}` }],
    ...rows,
    toRow([words.receipt.total, writeMoney(draw, total)]),
    toRow([words.receipt.cash, writeMoney(draw, given)]),
    toRow([words.receipt.change, writeMoney(draw, given - total)]),
    ...toRows(words.receipt.words),
  ];
};

const writeContract = (draw: Draw): PageRow[] => {
  const { words, dice } = draw;
  const clauses = toRows(words.contractWords);
  const prices = writePrices(draw);
  return [
    ...writeHead(draw, dice.one(words.titles.contract)),
    ...(dice.maybe(0.5) ? writePairs(draw, [[words.labels.contract, `C-${dice.whole(100, 999)}`]]) : []),
    gap,
    ...(dice.maybe(0.3) ? [...prices, gap, ...clauses] : [...clauses, gap, ...prices]),
  ];
};

const writeAgreement = (draw: Draw, hasAmount: boolean): PageRow[] => [
  ...writeHead(draw, draw.dice.one(draw.words.titles.agreement)),
  gap,
  ...toRows(draw.words.agreementWords),
  ...(hasAmount ? toRows([draw.words.amountClause]) : []),
];

const writeLetter = (draw: Draw, at: number): PageRow[] => {
  const { words, dice } = draw;
  return [
    ...writeHead(draw, null),
    [{ text: writeDate(draw), at: dice.one([0.09, 0.7]) }],
    gap,
    ...toRows(words.letters[at] ?? []),
    gap,
    [{ text: 'A. Hall' }],
  ];
};

const writeOther = (draw: Draw, paper: OtherPaper): PageRow[] => {
  const { dice, words } = draw;
  const body = paper.body === 'bill' ? writeBill(draw) : paper.body === 'goods' ? writeGoods(draw) : [];
  return [
    ...writeHead(draw, dice.maybe(0.3) ? `${paper.title} ${dice.whole(1000, 9999)}` : paper.title),
    ...writePairs(draw, [
      [words.labels.customer, String(dice.whole(10_000, 99_999))],
      [words.labels.order, `PO-${dice.whole(100, 999)}`],
    ]),
    gap,
    ...body,
    ...toRows(paper.text),
  ];
};

const kind = (name: string, type: string, write: PaperKind['write']): PaperKind => ({ name, type, write });

/** Nine types, and what is easily taken for one of them. */
export const listPaperKinds = ({ letters, others }: Draw['words']): PaperKind[] => [
  kind('invoice', 'invoice', (draw) =>
    writeInvoice(draw, { title: draw.dice.one(draw.words.titles.invoice) }),
  ),
  kind('invoice that names its number beside the title', 'invoice', (draw) =>
    writeInvoice(draw, {
      title: `${draw.dice.one(draw.words.titles.invoice)} ${draw.dice.whole(1000, 9999)}`,
    }),
  ),
  kind('invoice without a title', 'invoice', (draw) => writeInvoice(draw, { title: null })),
  kind('invoice that speaks of other papers', 'invoice', (draw) =>
    writeInvoice(draw, { title: draw.dice.one(draw.words.titles.invoice), words: draw.words.invoiceWords }),
  ),
  kind('invoice in a letter', 'invoice', (draw) => {
    const letter = draw.words.letters[1] ?? [];
    return [
      ...writeInvoice(draw, { title: draw.dice.one(draw.words.titles.invoice), words: letter.slice(0, 1) }),
      ...toRows(letter.slice(-1)),
    ];
  }),
  kind('proforma invoice', 'invoice', (draw) =>
    writeInvoice(draw, { title: draw.dice.one(draw.words.titles.proforma) }),
  ),
  kind('self-billed invoice', 'invoice', (draw) => {
    const { title, words } = draw.words.selfBilling;
    return writeInvoice(draw, { title, words: [words] });
  }),
  kind('credit note', 'credit-note', (draw) => writeCredit(draw, 1)),
  kind('credit note with negative amounts', 'credit-note', (draw) => writeCredit(draw, -1)),
  kind('bill without a title and below nothing', 'credit-note', (draw) =>
    writeInvoice(draw, { title: null, sign: -1, words: [draw.words.credit.reason] }),
  ),
  kind('receipt', 'receipt', (draw) => writeReceipt(draw, true)),
  kind('receipt without a title', 'receipt', (draw) => writeReceipt(draw, false)),
  kind('purchase order', 'purchase-order', writeOrder),
  kind('contract full of the word invoice', 'contract', writeContract),
  kind('agreement', 'agreement', (draw) => writeAgreement(draw, false)),
  kind('agreement that names an amount', 'agreement', (draw) => writeAgreement(draw, true)),
  kind('statement that lists invoices', 'statement', (draw) => writeStatement(draw, true)),
  kind('statement without a title', 'statement', (draw) => writeStatement(draw, false)),
  ...letters.map((_, at) => kind(`letter ${at + 1}`, 'letter', (draw) => writeLetter(draw, at))),
  ...others.map((paper) => kind(paper.name, 'other', (draw) => writeOther(draw, paper))),
];
