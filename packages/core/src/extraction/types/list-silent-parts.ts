import { normalizeText } from '../values/index.ts';
import type { CheckName, DocumentType, FieldDefinition, WordsByLanguage } from './document-type.ts';
import type { PathStep, PlacedIssue } from './type-issue.ts';

/** Slots that stand for words, wherever they are in a phrase. */
const fillers = new Set(['any', 'word', 'clause']);

/** What each check compares; it answers nothing where one of these is not declared. */
const needs: Readonly<Record<CheckName, readonly string[]>> = {
  'lines-sum': ['lines.netAmount', 'netTotal'],
  'line-arithmetic': ['lines.quantity', 'lines.unitPrice', 'lines.netAmount'],
  'totals-sum': ['netTotal', 'grandTotal'],
  'tax-by-rate': ['lines.netAmount', 'lines.taxRate', 'taxTotal'],
  'dates-in-order': [],
  'iban-checksum': ['iban'],
};

const warn = (path: readonly PathStep[], message: string): PlacedIssue => ({
  severity: 'warning',
  code: 'document-type.no-effect',
  path,
  message,
});

const fail = (path: readonly PathStep[], message: string): PlacedIssue => ({
  severity: 'error',
  code: 'document-type.invalid',
  path,
  message,
});

type Word = { path: readonly PathStep[]; text: string };

const listWords = (words: WordsByLanguage, path: readonly PathStep[]): Word[] =>
  Object.entries(words).flatMap(([language, list]) =>
    list.map((text, place) => ({ path: [...path, language, place], text })),
  );

/** Words that say nothing, or twice the same in one language: labels are compared without case, accents and signs. */
const listIdleWords = (words: WordsByLanguage, path: readonly PathStep[]): PlacedIssue[] => {
  const seen = new Map<string, string>();
  return listWords(words, path).flatMap(({ path: place, text }) => {
    const form = normalizeText(text);
    if (form === '') return [fail(place, `"${text}" has no letter or digit: nothing is found by it.`)];
    const key = `${place.at(-2)} ${form}`;
    const before = seen.get(key);
    seen.set(key, text);
    return before === undefined
      ? []
      : [warn(place, `"${text}" says the same as "${before}" before it: leave one out.`)];
  });
};

const toSlot = (type: FieldDefinition['type']): string | null =>
  type === 'sentence' || type === 'title' || type === 'parties' ? null : type;

/** A phrase ends with the slot of its field's type, as what follows the slot is never compared; a sentence has none. */
const judgePhrase = (field: FieldDefinition, { path, text }: Word): PlacedIssue[] => {
  const slot = toSlot(field.type);
  const slots = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const values = slots.filter((name) => !fillers.has(name));
  if (slot === null) {
    const [strange] = values;
    return strange === undefined
      ? []
      : [fail(path, `{${strange}} in "${text}": a field of the type ${field.type} takes no value slot.`)];
  }
  if (values.length === 1 && values[0] === slot && text.endsWith(`{${slot}}`)) return [];
  return [
    fail(path, `"${text}" must end with {${slot}}, where the value begins, and have no other value slot.`),
  ];
};

const listFieldIssues = (type: DocumentType): PlacedIssue[] =>
  Object.entries(type.fields).flatMap(([name, field]) => {
    const path = ['fields', name];
    return [
      ...listIdleWords(field.labels, [...path, 'labels']),
      ...listWords(field.phrases, [...path, 'phrases']).flatMap((word) => judgePhrase(field, word)),
    ];
  });

const listTableIssues = (type: DocumentType): PlacedIssue[] =>
  Object.entries(type.tables).flatMap(([name, table]) =>
    table.columns.flatMap((column, place) => {
      const path = ['tables', name, 'columns', column.name];
      const twice = table.columns.findIndex((other) => other.name === column.name) < place;
      return [
        ...(twice ? [fail([...path, 'name'], `The table has two columns "${column.name}".`)] : []),
        ...listIdleWords(column.labels, [...path, 'labels']),
      ];
    }),
  );

const listClassificationIssues = (type: DocumentType): PlacedIssue[] => {
  const { titles, borrowedTitles, cues, table, fallback } = type.classification;
  const path = ['classification'];
  const words = { titles, borrowedTitles, cues };
  const isMute = Object.values(words).every((each) => Object.values(each).flat().length === 0);
  return [
    ...Object.entries(words).flatMap(([name, each]) => listIdleWords(each, [...path, name])),
    ...(table !== undefined && !Object.hasOwn(type.tables, table)
      ? [fail([...path, 'table'], `There is no table "${table}": name one of those under "tables".`)]
      : []),
    ...(isMute && !fallback
      ? [warn(path, 'Without titles and cues no document is taken for this type unless it is named.')]
      : []),
  ];
};

const listCheckIssues = (type: DocumentType): PlacedIssue[] => {
  const has = (name: string): boolean => {
    const [table = '', column] = name.split('.');
    if (column === undefined) return Object.hasOwn(type.fields, name);
    return type.tables[table]?.columns.some((each) => each.name === column) ?? false;
  };
  return type.checks.flatMap((check, place) => {
    const missing = needs[check].filter((name) => !has(name));
    return missing.length === 0
      ? []
      : [warn(['checks', place], `"${check}" never speaks: the type has no ${missing.join(', ')}.`)];
  });
};

/** Parts of a well-formed type that contradict each other, or do nothing. */
export const listSilentParts = (type: DocumentType): PlacedIssue[] => [
  ...listClassificationIssues(type),
  ...listFieldIssues(type),
  ...Object.entries(type.amounts).flatMap(([name, words]) => listIdleWords(words, ['amounts', name])),
  ...listIdleWords(type.ignore, ['ignore']),
  ...listTableIssues(type),
  ...listCheckIssues(type),
];
