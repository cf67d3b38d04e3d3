import type { PageLayout } from '../../layout/page-layout.ts';
import type { TextLine } from '../../layout/text-line.ts';
import { isCompanyName } from './party-support.ts';
import { isNameLike, readPartyName } from './read-party-name.ts';

/** One who signs: a company that stands over its signature line, or a person who signs for itself. */
export type Signatory = { name: string; kind: 'company' | 'person'; line: TextLine; start: number };

/** Marks of a place to sign. */
const signMark =
  /(?<!\p{L})(?:By|Per|Its|Signed|Signature|Unterschrift|Name|Title|Titel)\s*:|^By$|^Name$|\/s\/|_{8,}/u;
/** Words before a name on its line. */
const preface =
  /^.*?(?:on\s+behalf\s+of|im\s+Namen\s+(?:der|von)|für\s+die|yours,?|(?:agreed|accepted)(?:\s+(?:to|and\s+\p{L}+))*(?:\s+as\s+of[^:]{0,50})?\s*:|written\s+above[.:]|to\s+be\s+signed[.:]|^\(?\d+\)?(?=\s\p{Lu}))\s*:?\s*/iu;
/** Roles in which a person signs for itself rather than for a company. */
const ownRole =
  /^(?:the\s+)?(?:employee|executive|director|contractor|consultant|associate|individual|second party|member|stockholder|arbeitnehmer(?:in)?|mitarbeiter(?:in)?)(?:\s*(?:signature|:).*)?$/iu;

const readCompany = (line: TextLine): Signatory | null => {
  const signed = line.text.search(/\s+By\s*:|\s+\/s\//u);
  const part = signed < 0 ? line.text : line.text.slice(0, signed);
  if (/^(?:By|Name|Title|Its)\s*:/u.test(part)) return null;
  const start = preface.exec(part)?.[0].length ?? 0;
  const found = readPartyName(part.slice(start).replace(/:\s*$/, ''));
  if (found === null || !isCompanyName(found.name)) return null;
  // A sentence that mentions a company is no signature.
  if (part.length - start - found.end > 45) return null;
  return { name: found.name, kind: 'company', line, start: start + found.start };
};

const readPerson = (lines: readonly TextLine[], at: number): Signatory | null => {
  const [line] = lines.slice(at, at + 1);
  const signed = /\/s\/\s*(\p{Lu}[\p{L}.'-]*(?:\s+\p{Lu}[\p{L}.'-]*){1,3})/u.exec(line?.text ?? '');
  if (line === undefined || signed?.[1] === undefined) return null;
  const around = lines.slice(Math.max(0, at - 4), at + 5).map((other) => other.text);
  if (!around.some((text) => ownRole.test(text.trim()))) return null;
  const near = lines.slice(at, at + 4).map((other) => other.text);
  if (/\b(?:By|Its)\s*:/.test([lines[at - 1]?.text, line.text].join(' '))) return null;
  if (
    near.some((text) => /^(?:Title|Its)\s*:|(?:President|Officer|Secretary|Director of|CEO|CFO)/.test(text))
  )
    return null;
  const family = signed[1].split(/\s+/).at(-1)?.toLowerCase() ?? '';
  // The printed name is fuller than the signature.
  for (const other of lines.slice(at + 1, at + 5)) {
    const name = other.text
      .replace(/^(?:Print(?:ed)?\s+)?Name\s*:\s*/i, '')
      .replace(/\s*\(.*$/, '')
      .trim();
    if (name.toLowerCase().endsWith(family) && isNameLike(name) && name.split(/\s+/).length <= 4) {
      return { name, kind: 'person', line: other, start: other.text.indexOf(name) };
    }
  }
  return { name: signed[1], kind: 'person', line, start: line.text.indexOf(signed[1]) };
};

/** Companies and persons of the signature block; those who sign for a company are no parties. */
export const readSignatures = (layouts: readonly PageLayout[]): Signatory[] => {
  const lines = layouts.slice(-6).flatMap((layout) => layout.lines);
  const found: Signatory[] = [];
  const add = (signatory: Signatory | null): void => {
    const isKnown = found.some((other) => other.name.toLowerCase() === signatory?.name.toLowerCase());
    if (signatory !== null && !isKnown) found.push(signatory);
  };
  for (const [index, line] of lines.entries()) {
    add(readPerson(lines, index));
    const isMarked = lines
      .slice(index, index + 5)
      .some((other) => signMark.test(other.text) && other.page === line.page);
    if (isMarked && line.text.length < 120) add(readCompany(line));
  }
  return found;
};
