import type { ReadDocument } from '../../documents/read-document.ts';
import { type DateOrderDecision, decideDateOrder } from './date-order.ts';
import { decideDecimalSign } from './decimal-sign.ts';
import type { DecimalSign } from './number.ts';

/** What the document as a whole decides about how its single values are to be read. */
export type ValueContext = {
  /** `null` where the numbers leave it open. */
  decimalSign: DecimalSign | null;
  dateOrder: DateOrderDecision;
};

export const readValueContext = (document: ReadDocument): ValueContext => ({
  decimalSign: decideDecimalSign(document),
  dateOrder: decideDateOrder(document),
});
