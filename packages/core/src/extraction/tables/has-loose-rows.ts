import type { PageLayout } from '../layout/page-layout.ts';
import type { TextLine } from '../layout/text-line.ts';
import { findMoney, type ValueContext } from '../values/index.ts';

/** What a row is for is said in a word. */
const named = /\p{L}{3}/u;

/**
 * Whether amounts stand apart behind words on the pages, as in the rows of a table whose header nobody knows. Those behind
 * a label are told already, and are no rows.
 */
export const hasLooseRows = (options: {
  layouts: readonly PageLayout[];
  context: ValueContext;
  isLabelled: (line: TextLine) => boolean;
}): boolean => {
  const { layouts, context, isLabelled } = options;
  const isAmount = ({ text }: TextLine): boolean => {
    const [money, more] = findMoney({ text, decimalSign: context.decimalSign });
    return money?.exact === true && more === undefined && money.text === text.trim();
  };
  return layouts.some((layout) =>
    layout.lines.some(
      (line) => named.test(line.text) && !isLabelled(line) && layout.listRightOf(line.box).some(isAmount),
    ),
  );
};
