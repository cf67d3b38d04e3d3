import type { Field } from '../extraction.ts';
import { toEvidence } from '../layout/text-line.ts';
import { findIbans, findVatIds } from '../values/index.ts';
import { type Candidate, toField } from './candidate.ts';
import type { FieldContext } from './field-context.ts';

/** What is paid with in a country, by the letters that its tax numbers and accounts begin with. */
const currencies: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'AT BE CY DE EE EL ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK SM'
      .split(' ')
      .map((country) => [country, 'EUR']),
  ),
  CH: 'CHF',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HU: 'HUF',
  LI: 'CHF',
  NO: 'NOK',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
};

/** Nobody wrote it: the value is told, and its field is called uncertain. */
const guessed = 0.4;
/** Everything points to one currency: nobody who bills a foreign one leaves it out. */
const concluded = 0.7;

/** Languages that are written at home. English is written to all the world, in any currency. */
const euroLanguages = new Set(['de', 'es', 'fr', 'it', 'nl', 'pt', 'fi', 'el']);

/**
 * The currency of a document that prints none: that of the country which all its tax numbers and accounts belong to.
 * `null` where there are none of these, or of countries that pay with different ones. It is sure where a tax number, an
 * account and the language of the document agree on the euro.
 */
export const inferCurrency = (context: FieldContext): Field | null => {
  const found: Candidate[] = [];
  const kinds = new Set<'tax' | 'account'>();
  for (const layout of context.layouts) {
    for (const line of layout.lines) {
      const taxIds = findVatIds(line.text).map((number) => ({ ...number, kind: 'tax' as const }));
      const accounts = findIbans(line.text)
        .filter((iban) => iban.valid)
        .map((number) => ({ ...number, kind: 'account' as const }));
      for (const { value, text, start, kind } of [...taxIds, ...accounts]) {
        kinds.add(kind);
        const currency = currencies[value.slice(0, 2)];
        if (currency === undefined) return null;
        const evidence = [toEvidence(line, start, start + text.length)];
        found.push({ value: currency, text, score: guessed, evidence });
      }
    }
  }
  const [first] = found;
  if (first === undefined || found.some(({ value }) => value !== first.value)) return null;
  const isSure = kinds.size === 2 && first.value === 'EUR' && euroLanguages.has(context.language);
  return toField({ candidate: first, confidence: isSure ? concluded : guessed });
};
