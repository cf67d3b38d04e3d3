import type Big from 'big.js';
import { toDecimal } from '../../money/index.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import { normalizeText, type ValueContext } from '../values/index.ts';
import type { HeaderCell } from './find-header.ts';
import { hasMoney, type ItemLine, wordsText } from './item-lines.ts';
import { readCell } from './read-cell.ts';

const usualShare = 0.8;
const cent = toDecimal('0.01');

/** Prices before something is taken off them. */
const beforeDiscount =
  /\b(?:list|gross|catalogue|standard|regular|liste|listenpreis|brutto\w*|grundpreis|basispreis|katalogpreis|catalogus\w*|public|brut|tarif public|lista|bruto|pvp|listino|lordo)\b/;

type Table = {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
};

const readNumber = (words: ItemLine['cells'][number], context: ValueContext): Big | null => {
  const text = wordsText(words).replace(/\s*%$/, '');
  const reading = text === '' ? null : readCell({ text, type: 'amount', context });
  return reading === null ? null : toDecimal(reading.value);
};

/** Whether what one column takes off another, in percent or as it is, gives a third. */
const isReduced = (table: Table, places: { list: number; off: number; net: number }): boolean => {
  let full = 0;
  let equal = 0;
  for (const { cells } of table.items) {
    const [list, off, net] = [places.list, places.off, places.net].map((at) =>
      readNumber(cells[at] ?? [], table.context),
    );
    if (!list || !off || !net) continue;
    full += 1;
    const byPercent = list.times(toDecimal('100').minus(off.abs())).div('100');
    if ([byPercent, list.minus(off.abs())].some((value) => value.minus(net).abs().lte(cent))) equal += 1;
  }
  return full > 0 && equal >= usualShare * full;
};

/**
 * Of several columns of amounts in a schedule of prices the one that counts: what is left after a discount, or the only
 * one that is no list price. `unknown` counts the others where nothing tells: the price may stand in any of them.
 */
export const namePriceCell = (table: Table): { cells: readonly HeaderCell[]; unknown: number } => {
  const { cells, items, columns, context } = table;
  const none = { cells, unknown: 0 };
  const [price, more] = columns.filter(({ type }) => type === 'amount');
  const own = cells.findIndex(({ column }) => column === price?.name && column !== undefined);
  if (price === undefined || more !== undefined || own === -1) return none;
  const full = items.filter((item) => hasMoney(item.cells[own] ?? [], context.decimalSign));
  const isAmount = (at: number): boolean => {
    const filled = full.filter((item) => hasMoney(item.cells[at] ?? [], context.decimalSign, true));
    const percents = full.filter((item) => /%$/.test(wordsText(item.cells[at] ?? [])));
    return filled.length > 0 && filled.length >= usualShare * full.length && percents.length === 0;
  };
  const others = cells.flatMap(({ column }, at) => (column === null && isAmount(at) ? [at] : []));
  if (others.length === 0) return none;
  const rename = (at: number) => ({
    cells: cells.map((cell, index) => ({
      ...cell,
      column: index === at ? price.name : index === own ? null : cell.column,
    })),
    unknown: 0,
  });
  const amounts = [own, ...others];
  for (const net of amounts)
    for (const list of amounts)
      for (const [off, cell] of cells.entries())
        if (net !== list && off !== net && off !== list && cell.column === null)
          if (isReduced(table, { list, off, net })) return rename(net);
  const kept = amounts.filter((at) => !beforeDiscount.test(normalizeText(cells[at]?.text ?? '')));
  const [last, another] = kept;
  return last !== undefined && another === undefined ? rename(last) : { cells, unknown: others.length };
};
