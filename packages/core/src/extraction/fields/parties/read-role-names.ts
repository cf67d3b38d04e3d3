import type { Evidence } from '../../extraction.ts';
import type { PageLayout } from '../../layout/page-layout.ts';
import { type TextLine, toEvidence } from '../../layout/text-line.ts';
import type { DocumentType } from '../../types/document-type.ts';
import { listCompanyNames } from './list-company-names.ts';
import { foldParty } from './party-support.ts';
import { isNameLike, type PartyName } from './read-party-name.ts';

/** A company beside the word for its role; `side` is the field whose labels name the role. */
export type RoleName = { name: string; side: string; evidence: Evidence[] };

const sides = ['supplier', 'customer'] as const;

/** The words for a side as one alternation, the longest first. */
const listRoles = (type: DocumentType, side: string): string =>
  Object.values(type.fields[side]?.labels ?? {})
    .flat()
    .sort((left, right) => right.length - left.length)
    .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');

/** The text before the first clause: a contract introduces its parties there. */
const openingLength = 1_500;
const firstClause = /\n\s*(?:§\s*1|1\.|Article\s+1|Artikel\s+1|Präambel|WHEREAS|RECITALS)(?!\d)/u;

/**
 * The two companies that the opening of a contract names, whatever words stand around them; none where it names one
 * or three. `defined` tells whether both stand close to the word for a role.
 */
export const readOpeningNames = (options: {
  text: string;
  type: DocumentType;
}): { names: PartyName[]; defined: boolean } => {
  const ahead = options.text.slice(0, openingLength);
  const opening = ahead.slice(0, firstClause.exec(ahead)?.index ?? ahead.length);
  const names: PartyName[] = [];
  for (const name of listCompanyNames(opening)) {
    if (!names.some((other) => foldParty(other.name) === foldParty(name.name))) names.push(name);
  }
  if (names.length !== 2) return { names: [], defined: false };
  const roles = sides.map((side) => listRoles(options.type, side)).join('|');
  const role = new RegExp(String.raw`(?<!\p{L})(?:${roles})(?!\p{L})`, 'iu');
  const defined = names.every(({ start, end }) =>
    role.test(`${opening.slice(Math.max(0, start - 50), start)} ${opening.slice(end, end + 120)}`),
  );
  return { names, defined };
};

/** A company that its line, or the part of it from `from` on, begins with. */
const startsWithCompany = (line: TextLine, from: number): Omit<RoleName, 'side'> | null => {
  // Its number in somebody's books may stand before the name.
  const skipped = /^\s*(?:(?:Nr|No)\.?\s*)?\d{4,}[\s:,/-]+/u.exec(line.text.slice(from))?.[0].length ?? 0;
  const [first] = listCompanyNames(line.text.slice(from + skipped));
  if (first === undefined || first.start > 6 || !isNameLike(first.name)) return null;
  const [start, end] = [from + skipped + first.start, from + skipped + first.end];
  return { name: first.name, evidence: [toEvidence(line, start, end)] };
};

const readLine = (options: {
  layout: PageLayout;
  line: TextLine;
  before: RegExp;
  behind: RegExp;
}): Omit<RoleName, 'side'> | null => {
  const { layout, line, before, behind } = options;
  const role = before.exec(line.text);
  if (role !== null) {
    if (role[0].length < line.text.length) return startsWithCompany(line, role[0].length);
    const near = [...layout.listRightOf(line.box, 1), ...layout.listBelow(line.box, { limit: 3, reach: 5 })];
    for (const other of near) {
      const found = startsWithCompany(other, 0);
      if (found !== null) return found;
    }
  }
  return behind.test(line.text) ? startsWithCompany(line, 0) : null;
};

/**
 * Companies that stand in a block or a row with their role: `Seller: Muster Ltd, 4 Mill Lane`, the role over, beside
 * or behind the name. Empty unless both sides are found and differ.
 */
export const readRoleNames = (options: {
  layouts: readonly PageLayout[];
  type: DocumentType;
}): RoleName[] => {
  const found: RoleName[] = [];
  for (const side of sides) {
    const roles = listRoles(options.type, side);
    if (roles === '') return [];
    const before = new RegExp(
      String.raw`^(?:[\d(]{1,2}[.)]?\s+)?(?:the|der|die|den)?\s*(?:${roles})(?![\p{L}\d-])\s*(?:\([^()]{0,40}\))?\s*[:–-]*\s*`,
      'iu',
    );
    const behind = new RegExp(
      String.raw`[(–-]\s*(?:(?:the|der|die|nachfolgend|im Folgenden|hereinafter)\s+)*["“„']?(?:${roles})["”“']?(?:\s+genannt)?\s*[)–-]?[\s.,;]*$`,
      'iu',
    );
    for (const layout of options.layouts.slice(0, 3)) {
      for (const line of layout.lines) {
        const name = found.some((other) => other.side === side)
          ? null
          : readLine({ layout, line, before, behind });
        if (name !== null) found.push({ ...name, side });
      }
    }
  }
  const [one, other] = found;
  if (one === undefined || other === undefined || foldParty(one.name) === foldParty(other.name)) return [];
  const top = ({ evidence: [first] }: RoleName): number => (first?.page ?? 0) + (first?.box[1] ?? 0);
  return [...found].sort((left, right) => top(left) - top(right));
};
