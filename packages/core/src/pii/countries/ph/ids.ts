import { piiScores } from '../../engine/pii-entity.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { type IdRule, idRecognizer, unsure, words } from '../id-recognizer.ts';

const make = (given: {
  name: string;
  type: string;
  what: string;
  labels: string;
  rules: readonly IdRule[];
}) =>
  idRecognizer({
    name: given.name,
    types: [given.type],
    description: `${given.what} of the Philippines by form, beside words that name them`,
    languages: ['en', 'tl'],
    countries: ['PH'],
    context: { en: words(given.labels), tl: words(given.labels) },
    rules: given.rules,
  });

const grouped = (regex: RegExp, because: string): IdRule => ({
  regex,
  head: [2, 4],
  score: unsure,
  because,
});

/** Numbers that the Philippines give out, none with a public check digit. Sources: BIR RR 7-2012; SSS; PhilHealth. */
export const phRecognizers: readonly Recognizer[] = [
  make({
    name: 'ph-tin',
    type: 'PH_TIN',
    what: 'tax numbers',
    labels: 'philippine tin, tin, tin number, tin no, bir, taxpayer identification number, bir tin',
    rules: [
      grouped(/\d{3}-\d{3}-\d{3}-\d{3}(?:\d{2})?/, 'three groups of three digits and a branch'),
      {
        regex: /\d{3}-\d{3}-\d{3}/,
        head: [3, 3],
        score: piiScores.faint,
        because: 'nine digits in groups of three',
      },
    ],
  }),
  make({
    name: 'ph-umid',
    type: 'PH_UMID',
    what: 'common reference numbers',
    labels: 'umid, crn, common reference number, umid number, umid no',
    rules: [grouped(/\d{4}-\d{7}-\d/, 'twelve digits in the form 4-7-1')],
  }),
  make({
    name: 'ph-sss',
    type: 'PH_SSS',
    what: 'social security numbers',
    labels: 'sss, sss number, sss no, social security system, philippine sss',
    rules: [grouped(/\d{2}-\d{7}-\d/, 'ten digits in the form 2-7-1')],
  }),
  make({
    name: 'ph-philhealth',
    type: 'PH_PHILHEALTH',
    what: 'health insurance numbers',
    labels: 'philhealth, philhealth number, philhealth no, pin, philhealth id',
    rules: [grouped(/\d{2}-\d{9}-\d/, 'twelve digits in the form 2-9-1')],
  }),
];
