import { isSameValue, parseJson } from './same-json.ts';

type Statement = { Sid?: string; [field: string]: unknown };

const statementsOf = (policy: string | undefined): Statement[] => {
  const parsed = parseJson(policy);
  if (typeof parsed !== 'object' || parsed === null || !('Statement' in parsed)) return [];
  return [parsed.Statement].flat() as Statement[];
};

/**
 * The policy to be set so that it has the statements of `wanted` as they are, known by their `Sid`; null where it has
 * them. Statements that others have added, such as a company's own, stay.
 */
export const mendPolicy = (options: { found: string | undefined; wanted: string }): string | null => {
  const found = statementsOf(options.found);
  const wanted = statementsOf(options.wanted);
  const isThere = (statement: Statement): boolean =>
    found.some((each) => each.Sid === statement.Sid && isSameValue(each, statement));
  if (wanted.every(isThere)) return null;
  const others = found.filter((each) => !wanted.some(({ Sid }) => Sid === each.Sid));
  return JSON.stringify({ Version: '2012-10-17', Statement: [...others, ...wanted] });
};
