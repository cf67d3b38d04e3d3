import type { Dice } from '../dice.ts';
import type { FuzzLanguage } from '../fuzz-words.ts';
import { type NumberStyle, planNumberStyle } from '../number-style.ts';
import type { FuzzAlign, FuzzLook } from '../plan-fuzz-look.ts';

/** How one contract looks; lengths in points. */
export type ContractLook = Pick<
  FuzzLook,
  'paper' | 'margin' | 'font' | 'size' | 'leading' | 'dates' | 'numbers'
> & {
  rules: 'grid' | 'rows' | 'header' | 'none';
  padX: number;
  rowGap: number;
  /** Beside every amount of a table, or said in the label of its column, or in a line below the table. */
  marks: 'each' | 'header' | 'below' | 'once';
  numberAlign: FuzzAlign;
  headerAlign: 'column' | 'left';
  repeatsHeader: boolean;
  /** The table takes the whole width, or no more than it needs. */
  wide: boolean;
  parties: 'prose' | 'labels' | 'blocks';
  numbering: 'plain' | 'section sign' | 'none';
  dated: 'labels' | 'prose';
  pricesAt: 'within' | 'annex' | 'page';
  others: boolean;
  /** A line above a table that says when its prices hold. */
  validity: boolean;
};

const fonts = [
  { plain: 'Helvetica', bold: 'Helvetica-Bold' },
  { plain: 'Times-Roman', bold: 'Times-Bold' },
] as const;

export const planContractLook = (options: { dice: Dice; language: FuzzLanguage }): ContractLook => {
  const { dice } = options;
  const numbers: NumberStyle = { ...planNumberStyle(options), quantityPlaces: null };
  const size = dice.whole(16, 21) / 2;
  return {
    paper: dice.chance(70) ? [595.28, 841.89] : [612, 792],
    margin: dice.whole(44, 72),
    font: dice.one(fonts),
    size,
    leading: size * (1.15 + dice.whole(0, 3) / 20),
    padX: dice.one([4, 5, 6, 8]),
    rowGap: dice.one([0, 1, 2, 4, 6]),
    rules: dice.one(['grid', 'grid', 'rows', 'header', 'none']),
    marks: numbers.mark === 'none' ? dice.one(['header', 'below', 'once']) : 'each',
    numberAlign: dice.one(['right', 'right', 'right', 'center', 'left']),
    headerAlign: dice.one(['column', 'column', 'left']),
    repeatsHeader: dice.chance(75),
    wide: dice.chance(60),
    parties: dice.one(['prose', 'labels', 'blocks']),
    numbering: dice.one(['plain', 'section sign', 'none']),
    dated: dice.one(['labels', 'prose']),
    pricesAt: dice.one(['within', 'annex', 'page']),
    others: dice.chance(30),
    validity: dice.chance(20),
    dates: dice.one(['numeric', 'numeric', 'long', 'iso']),
    numbers,
  };
};
