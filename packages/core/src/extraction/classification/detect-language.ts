import { toLineTokens } from '../labels/label-index.ts';
import type { PageLayout } from '../layout/page-layout.ts';

/** Small words that tell the languages apart; a language is added by one more row. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in for is by with or this that be on as invoice date total amount number from due'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und von zu mit den ist des im fuer auf nicht ein eine rechnung datum betrag nr menge netto bis zum'.split(
      ' ',
    ),
  ),
  fr: new Set('le la les et des du est pour dans une sur au facture montant total par avec'.split(' ')),
  nl: new Set('de het een en van voor met op factuur bedrag datum aantal btw totaal is niet'.split(' ')),
  it: new Set('il di che e la per un del della fattura importo totale data con'.split(' ')),
  es: new Set('el de la que los del las por para una con factura importe total fecha'.split(' ')),
};

/** Words that are read to tell the language: more do not change the answer. */
const maxWords = 2_000;

/** The languages that have a word. */
const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** The language of a document (ISO 639-1) by its small words, `und` when there are none. */
export const detectLanguage = (layouts: readonly PageLayout[]): string => {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const layout of layouts) {
    for (const line of layout.lines) {
      if (seen > maxWords) break;
      for (const token of toLineTokens(line)) {
        seen += 1;
        for (const language of languagesOf.get(token.text) ?? []) {
          counts.set(language, (counts.get(language) ?? 0) + 1);
        }
      }
    }
  }
  const [best] = [...counts].sort((left, right) => right[1] - left[1]);
  return best?.[0] ?? 'und';
};
