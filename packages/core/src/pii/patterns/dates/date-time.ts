import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import type { PiiText } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { datePatterns, type FoundDate, listDates } from './find-dates.ts';

const scores: Readonly<Record<FoundDate['kind'], number>> = {
  full: 0.7,
  partial: piiScores.moderate,
  short: 0.55,
  time: 0.55,
  weekday: 0.5,
  year: piiScores.weak,
};

const reasons: Readonly<Record<FoundDate['kind'], string>> = {
  full: 'day, month and year',
  partial: 'a month with its day or year',
  short: 'a short date behind a word for one',
  time: 'a time of the day',
  weekday: 'a day of the week',
  year: 'a year',
};

/** The word before a year: `in 2014`, `seit 2014`; of any other four digits nothing tells that they are one. */
const beforeYears = new Set(
  'in since from until till year years by during before after around circa between zwischen entre tussen tra fra miedzy mellan mellem mellom early late mid spring summer autumn fall winter class born founded established seit im jahr jahre bis vor nach ab depuis en année jusqu annee desde hasta año ano nel dal anno sinds jaar roku rok'.split(
    ' ',
  ),
);

const scoreOf = (text: PiiText, date: FoundDate): number => {
  if (date.kind !== 'year') return scores[date.kind];
  const index = text.tokenFrom(date.start);
  const before = index > 0 ? text.word(index - 1) : '';
  const near = date.start - (text.tokens.ends[index - 1] ?? 0) <= 2;
  return near && beforeYears.has(before) ? 0.55 : piiScores.weak;
};

const find = (text: PiiText): PiiCandidate[] =>
  listDates(text).map((date) => {
    const { start, end, kind } = date;
    return { type: 'DATE_TIME', start, end, score: scoreOf(text, date), because: reasons[kind] };
  });

/** Dates in figures and in words of many languages, times of the day, days of the week, and years in a sentence. */
export const dateTimeRecognizer: Recognizer = {
  name: 'date-time',
  types: ['DATE_TIME'],
  description: 'dates, times of the day, days of the week, and years',
  method: 'pattern',
  patterns: datePatterns,
  against: {
    en: [
      'version',
      'ver',
      'release',
      'build',
      'section',
      'clause',
      'ratio',
      'chapter',
      'verse',
      'score',
      'annex',
      'appendix',
      'paragraph',
      'figure',
      'table',
    ],
    de: ['version', 'abschnitt', 'ziffer', 'kapitel'],
    fr: ['version', 'article', 'chapitre'],
    es: ['version', 'seccion', 'capitulo'],
  },
  find,
};
