import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Passports of Korea: a kind and eight digits, or since 2021 three digits, a letter and four. Source: MOFA Korea. */
export const krPassport = idRecognizer({
  name: 'kr-passport',
  types: ['KR_PASSPORT'],
  description: 'numbers of passports of Korea, beside words that name them',
  languages: ['ko'],
  countries: ['KR'],
  context: {
    en: words('korean passport, korean, korea, republic of korea, passport, passport number, passport no'),
    ko: words('여권, 여권번호'),
  },
  rules: [
    {
      regex: /[MSRODG]\d{3}[A-Z]\d{4}/,
      at: 'code',
      head: [9, 9],
      score: unsure,
      distinctive: true,
      because: 'a kind, three digits, a letter and four digits',
    },
    {
      regex: /[MSRODG]\d{8}/,
      at: 'code',
      head: [9, 9],
      score: unsure,
      because: 'a kind and eight digits',
    },
  ],
});
