/** What a pattern needs of the text where it is tried, told from its source: spares most tries. */
export type PatternUnits = {
  /** The fewest characters that it matches. */
  least: number;
  /**
   * By unit, for ASCII, what it may be in a match: `unitRole`. One entry stands for all other units, see `unitAt`. More than is
   * true does no harm, less would lose matches.
   */
  roles: Uint8Array;
};

/** As bits: a match may begin with the unit; it may have it anywhere. */
export const unitRole = { first: 1, any: 2 } as const;

/** Stands for every unit outside ASCII. */
const otherUnit = 128;
/** Stands for what is behind the end of a text. */
const noUnit = 129;
/** The number of entries in `PatternUnits.roles`. */
export const unitCount = 130;

/** A part of a pattern: which units it may have and begin with, and the fewest characters that it matches. */
type Part = { least: number; any: Uint8Array; first: Uint8Array };

const none = (): Part => ({ least: 0, any: new Uint8Array(unitCount), first: new Uint8Array(unitCount) });

const ofUnits = (units: Uint8Array): Part => ({ least: 1, any: units, first: units });

const join = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  left.map((value, unit) => value | (right[unit] ?? 0));

const concat = (left: Part, right: Part): Part => ({
  least: left.least + right.least,
  any: join(left.any, right.any),
  first: left.least === 0 ? join(left.first, right.first) : left.first,
});

const either = (left: Part, right: Part): Part => ({
  least: Math.min(left.least, right.least),
  any: join(left.any, right.any),
  first: join(left.first, right.first),
});

/** The same few classes stand in hundreds of patterns. */
const listed = new Map<string, Uint8Array>();

/** The units that match a class or an escape, asked of the engine itself. */
const listUnits = (source: string, flags: string): Uint8Array => {
  const name = `${flags}/${source}`;
  const known = listed.get(name);
  if (known) return known;
  const pattern = new RegExp(`^(?:${source})$`, flags);
  const units = new Uint8Array(unitCount);
  for (let unit = 0; unit < otherUnit; unit += 1)
    if (pattern.test(String.fromCharCode(unit))) units[unit] = 1;
  // No class is asked for the rest of Unicode: any of them may have some of it.
  units[otherUnit] = 1;
  listed.set(name, units);
  return units;
};

const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/;
const classOrEscape =
  /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|[^()|])/i;
const lookAround = /^\(\?<?[=!]/;
const groupStart = /^\((?:\?:|\?<[^>=!]+>)?/;

type Reader = { source: string; at: number; flags: string };

const take = (reader: Reader, pattern: RegExp): RegExpExecArray | null => {
  const found = pattern.exec(reader.source.slice(reader.at));
  if (found) reader.at += found[0].length;
  return found;
};

const readAtom = (reader: Reader): Part => {
  if (take(reader, lookAround)) {
    readAlternatives(reader);
    take(reader, /^\)/);
    return none();
  }
  if (reader.source.charAt(reader.at) === '(') {
    take(reader, groupStart);
    const inner = readAlternatives(reader);
    take(reader, /^\)/);
    return inner;
  }
  const atom = take(reader, classOrEscape)?.[0] ?? '';
  if (/^(?:\^|\$|\\[bB])$/.test(atom)) return none();
  return ofUnits(listUnits(atom, reader.flags));
};

const readSequence = (reader: Reader): Part => {
  let whole = none();
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source.charAt(reader.at))) {
    const atom = readAtom(reader);
    const repeat = take(reader, quantifier);
    const times = !repeat || repeat[0].startsWith('+') ? 1 : Number(repeat[1] ?? 0);
    whole = concat(whole, { ...atom, least: atom.least * times });
  }
  return whole;
};

const readAlternatives = (reader: Reader): Part => {
  let whole = readSequence(reader);
  while (take(reader, /^\|/)) whole = either(whole, readSequence(reader));
  return whole;
};

/** Reads what a pattern needs. Throws a `RangeError` for one with back references or nested classes, which it cannot tell. */
export const readPatternUnits = ({ source, flags }: RegExp): PatternUnits => {
  if (/\\[1-9k]|\[[^\]]*(?:--|&&|\[)/.test(source)) throw new RangeError(`cannot tell what ${source} needs`);
  const reader = { source, at: 0, flags: flags.replace(/[gy]/g, '') };
  const { least, any, first } = readAlternatives(reader);
  if (reader.at < source.length) throw new RangeError(`cannot read ${source} behind ${reader.at} characters`);
  const begins = least === 0 ? any.map(() => 1) : first;
  return { least, roles: any.map((may, unit) => may * unitRole.any + (begins[unit] ?? 0) * unitRole.first) };
};

/** A unit as `PatternUnits.roles` counts them; behind the end of a text it is one that no pattern has. */
export const unitAt = (text: string, at: number): number => {
  if (at >= text.length) return noUnit;
  return Math.min(text.charCodeAt(at), otherUnit);
};
