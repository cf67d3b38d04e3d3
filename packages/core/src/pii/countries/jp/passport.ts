import { idRecognizer, unsure, words } from '../id-recognizer.ts';

/** Passports of Japan: two letters and seven digits. Source: Ministry of Foreign Affairs, passport specification. */
export const jpPassport = idRecognizer({
  name: 'jp-passport',
  types: ['JP_PASSPORT'],
  description: 'numbers of passports of Japan, beside words that name them',
  languages: ['ja'],
  countries: ['JP'],
  context: {
    en: words('japanese passport, japanese, japan'),
    ja: words('パスポート, 旅券, 旅券番号'),
  },
  rules: [
    {
      regex: /[TM][A-Z]\d{7}/,
      at: 'code',
      head: [9, 9],
      score: unsure,
      because: 'two letters and seven digits',
    },
  ],
});
