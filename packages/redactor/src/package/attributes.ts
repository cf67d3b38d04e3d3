import { applyParts } from '@assay/core/redaction';
import type { CarriedText } from '../carriers/carrier.ts';
import { joinSlots, type Segment, toSlot } from './segment.ts';
import { encodeXmlText, localName, type XmlAttribute, type XmlToken } from './xml-tokens.ts';

/** Attributes that people write or read, whatever their element. */
const written = new Set(
  `descr title alt tooltip display prompt promptTitle error errorTitle comment caption description text subject
   location Target target string helpText statusText toolTip providerId userId lastEditedBy href userName instr
   connection command`
    .trim()
    .split(/\s+/),
);
/** Names of people, whatever they are. */
const people = new Set([
  'author',
  'initials',
  'userName',
  'lastModifiedBy',
  'creator',
  'modifiedBy',
  'presenceId',
]);
/** Elements that stand for people: what they are called, and where else they are known. */
const peopleElements = new Set(['cmAuthor', 'userInfo', 'person', 'author', 'presenceInfo']);
/** Elements whose value or name is written by people. */
const namedElements = new Set(
  `sheet definedName alias tag docVar default result listEntry displayText cacheField tableColumn table
   sharedItems s property person author variable bookmarkStart`
    .trim()
    .split(/\s+/),
);

/** Places in a grid and numbers of styles: there are as many as cells. */
const gridNames = new Set([
  'r',
  's',
  't',
  'ref',
  'spans',
  'sqref',
  'topLeftCell',
  'activeCell',
  'uniqueCount',
]);

const isStructural = (name: string, value: string): boolean =>
  name.startsWith('xmlns') ||
  gridNames.has(name) ||
  name === 'Type' ||
  name === 'ContentType' ||
  name === 'PartName' ||
  /^r:|rsid|:Ignorable$|:paraId$|:textId$|:durableId$/i.test(name) ||
  value.length < 2;

const isPlainNumber = (value: string): boolean => /^[-+]?[\d.,]*%?(?:pt|px|in|cm|mm|em)?$/.test(value);
const isCodeWord = (value: string): boolean =>
  value.length < 4 || isPlainNumber(value) || /^[0-9a-f]{6}(?:[0-9a-f]{2})?$/i.test(value);

/** A file on somebody's machine: its folders tell whose. */
const isLocalPath = (value: string): boolean => /^(?:file:|[a-z]:[\\/]|\\\\)/i.test(value);

const judge = (options: {
  element: string;
  name: string;
  value: string;
  isOwn: boolean;
}): Partial<CarriedText> | null => {
  const { element, name, value, isOwn } = options;
  const local = localName(name);
  if (isOwn) return name.startsWith('xmlns') || value === '' ? null : { label: toLabel(local) };
  if (isStructural(name, value)) return null;
  if (people.has(local)) return { always: 'PERSON' };
  if (peopleElements.has(element) && /^(?:name|displayName|userId)$/.test(local)) return { always: 'PERSON' };
  if (element === 'absPath' || (local === 'Target' && isLocalPath(value))) return { always: 'URL' };
  const isWritten =
    written.has(local) ||
    (namedElements.has(element) && /^(?:val|name|v|displayName|caption|n)$/.test(local));
  if (isWritten) return {};
  return isCodeWord(value) ? null : { isCode: true };
};

/** A target may be written in percent signs: found there, a value takes all of it away. */
const decodePercent = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const toSegment = (xml: string, attribute: XmlAttribute, about: Partial<CarriedText>): Segment => {
  const slot = toSlot({ xml, start: attribute.start, end: attribute.end, isCdata: false });
  const plain = decodePercent(slot.text);
  const segment = joinSlots([{ ...slot, text: plain }], about);
  const isTarget = localName(attribute.name).toLowerCase() === 'target';
  if (!isTarget) return segment;
  const { start, end } = attribute;
  return {
    ...segment,
    // An address with brackets in it would make programs call the whole file damaged.
    toEdits: (changes) => {
      const text = encodeXmlText(encodeURI(applyParts(plain, changes).toWellFormed()));
      return [{ start, end, text }];
    },
  };
};

const longestSheetName = 31;

/** Excel takes no brackets in the name of a sheet, no long ones and none twice: the sheet's number makes it one of its own. */
const toSheetName = (name: string, id: string): string => {
  const plain = name
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll(/[:*?/\\'<>]/g, '-');
  const end = ` ~${id}`;
  return plain.slice(0, longestSheetName - end.length) + end;
};

/** Names that programs hold to rules of their own. */
const toRuledName = (element: string, id: string): ((name: string) => string) | null => {
  if (element === 'sheet') return (name) => toSheetName(name, id);
  if (element === 'definedName') return (name) => `_${name.replaceAll(/[^\p{L}\p{N}_.]/gu, '_')}`;
  return null;
};

/** A name of XML as words: `dateOfBirth`, `date_of_birth`. */
export const toLabel = (name: string): string =>
  name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/[_.-]+/g, ' ');

/** The attributes of a tag that may hold a value; `isOwn`: each may, whatever it is called. */
export const listAttributes = (xml: string, token: XmlToken, isOwn = false): Segment[] => {
  if (token.kind !== 'open' && token.kind !== 'empty') return [];
  const element = localName(token.name);
  const numbered = token.attributes.find(({ name }) => name === 'sheetId');
  const id = numbered ? xml.slice(numbered.start, numbered.end) : '';
  const toName = toRuledName(element, id);
  return token.attributes.flatMap((attribute) => {
    const { name, start, end } = attribute;
    const about = judge({ element, name, value: xml.slice(start, end), isOwn });
    if (about === null) return [];
    const segment = toSegment(xml, attribute, about);
    if (toName === null || name !== 'name') return [segment];
    const toEdits: Segment['toEdits'] = (changes) => [
      { start, end, text: encodeXmlText(toName(applyParts(segment.text, changes))) },
    ];
    return [{ ...segment, toEdits }];
  });
};
