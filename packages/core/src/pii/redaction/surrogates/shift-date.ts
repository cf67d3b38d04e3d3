import { languageOf, type MonthWord, readMonth, writeMonth } from './date-words.ts';
import { endingFor } from './ordinals.ts';
import { readWeekday, wordPattern, writeWeekday } from './weekday-words.ts';

const dayMs = 86_400_000;

/** Where day, month and year of a date stand in it. */
type Piece = { start: number; end: number; text: string };
type Change = { start: number; end: number; written: string };
type ReadDate = {
  day: Piece | null;
  month: Piece & { word: MonthWord | null };
  year: Piece | null;
  at: number;
};

/** Years of two digits up to this are of this century. */
const lastShortYear = 40;
/** Stands for the year or day that a date leaves out. */
const anyYear = 2_001;
const anyDay = 15;

const toYear = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year <= lastShortYear ? 2_000 : 1_900);
};

const piecePattern = new RegExp(`\\d+|${wordPattern.source}`, 'giu');

const toPieces = (value: string): Piece[] =>
  [...value.matchAll(piecePattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));

const isNumber = ({ text }: Piece): boolean => /^\d+$/.test(text);

const build = (day: Piece | null, month: ReadDate['month'], year: Piece | null): ReadDate | null => {
  const number = month.word?.month ?? Number(month.text);
  const [ofYear, ofDay] = [year ? toYear(year.text) : anyYear, day ? Number(day.text) : anyDay];
  if (number < 1 || number > 12 || ofDay < 1 || ofDay > 31 || ofYear < 1_000) return null;
  const at = Date.UTC(ofYear, number - 1, ofDay);
  return new Date(at).getUTCDate() === ofDay ? { day, month, year, at: at / dayMs } : null;
};

/** `17 May 2024`, `May 17, 2024`, `17. Mai`, `May 2024`. */
const readWords = (pieces: readonly Piece[]): ReadDate | null => {
  const numbers = pieces.filter(isNumber);
  const isMonth = (piece: Piece) => !isNumber(piece) && readMonth(piece.text) !== null;
  for (const [at, piece] of pieces.entries()) {
    const word = isNumber(piece) ? null : readMonth(piece.text);
    if (!word) continue;
    // `mar. 5 mai 2023` is a Tuesday in May.
    if (at === 0 && readWeekday(piece.text) && pieces.slice(1).some(isMonth)) continue;
    const year = numbers.find(({ text }) => text.length === 4) ?? null;
    const day = numbers.find(({ text }) => text.length <= 2) ?? null;
    const short = numbers.find((one) => one !== day && one.text.length === 2 && one.start > piece.end);
    if (!day && !year) return null;
    return build(day, { ...piece, word }, year ?? short ?? null);
  }
  return null;
};

/** `2024-05-17`, `17.05.2024`, `5/17/24`; what may be both is read as its sign is used most: `/` month first. */
const readNumbers = (value: string, pieces: readonly Piece[]): ReadDate | null => {
  const [first, second, third] = pieces;
  if (!first || !second || !third || ![first, second, third].every(isNumber)) return null;
  const sign = value.slice(first.end, second.start);
  if (!/^\s?[-/.]\s?$/.test(sign) || value.slice(second.end, third.start) !== sign) return null;
  const asMonth = (piece: Piece) => ({ ...piece, word: null });
  if (first.text.length === 4) return build(third, asMonth(second), first);
  if (third.text.length !== 4 && third.text.length !== 2) return null;
  const dayFirst = build(first, asMonth(second), third);
  const monthFirst = build(second, asMonth(first), third);
  return sign.includes('/') ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
};

const readCompact = (value: string): ReadDate | null => {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  if (!match) return null;
  const piece = (start: number, end: number): Piece => ({ start, end, text: value.slice(start, end) });
  return build(piece(6, 8), { ...piece(4, 6), word: null }, piece(0, 4));
};

const readDate = (value: string): ReadDate | null => {
  const pieces = toPieces(value);
  const withoutWeekday = pieces.filter((piece) => !readWeekday(piece.text));
  return readCompact(value) ?? readNumbers(value, withoutWeekday) ?? readWords(pieces);
};

/** The day that a text is, counted from 1970; `null` for what is no date. */
export const toDayNumber = (value: string): number | null => readDate(value)?.at ?? null;

const like = (number: number, { text }: Piece): string => String(number).padStart(text.length, '0');

/** `rd` of `3rd`; `er` of `1er mars` and `º` of `1º de maio`, which stand behind the first of a month alone. */
const endingBehind = (value: string, day: Piece): string => {
  const behind = value.slice(day.end);
  const english = /^(?:st|nd|rd|th)(?![\p{L}\p{M}])/iu.exec(behind)?.[0];
  if (english !== undefined || Number(day.text) !== 1) return english ?? '';
  return /^(?:er(?![\p{L}\p{M}])|[º°])/iu.exec(behind)?.[0] ?? '';
};

const daysInWeek = 7;
/** Of the first day of 1970, a Thursday. */
const firstWeekday = 4;

/** Days of the week beside a date: short forms only in front of all else or in brackets, as they are other words too. */
const moveWeekdays = (value: string, { month, day, year, at }: ReadDate, days: number): Change[] =>
  toPieces(value).flatMap((piece) => {
    const weekday = piece.start === month.start ? null : readWeekday(piece.text);
    if (!weekday || (weekday.isShort && piece.start > 0 && value[piece.start - 1] !== '(')) return [];
    const isWhole = day !== null && year !== null;
    const after = isWhole ? ((at + days + firstWeekday) % daysInWeek) - weekday.day : days;
    const hint = month.word ? languageOf(month.word) : undefined;
    const written = writeWeekday(piece.text, weekday, { days: after, hint });
    return [{ start: piece.start, end: piece.end, written }];
  });

/** A date so many days later (or earlier), written in the same way; `null` for what is no date. */
export const shiftDate = (value: string, days: number): string | null => {
  const read = readDate(value);
  if (!read) return null;
  const date = new Date((read.at + days) * dayMs);
  const month = date.getUTCMonth() + 1;
  const { day, year } = read;
  const { word, ...place } = read.month;
  const writtenMonth = word ? writeMonth(month, place.text, word) : like(month, place);
  const changes: Change[] = [{ ...place, written: writtenMonth }, ...moveWeekdays(value, read, days)];
  if (day) {
    const isPadded = day.text.startsWith('0') || (word === null && place.text.length === 2);
    const number = date.getUTCDate();
    const written = isPadded ? String(number).padStart(2, '0') : String(number);
    const ending = endingBehind(value, day);
    changes.push({ ...day, end: day.end + ending.length, written: written + endingFor(number, ending) });
  }
  if (year) changes.push({ ...year, written: String(date.getUTCFullYear()).slice(-year.text.length) });
  let out = '';
  let at = 0;
  for (const { start, end, written } of changes.sort((a, b) => a.start - b.start)) {
    out += value.slice(at, start) + written;
    at = end;
  }
  return out + value.slice(at);
};
