import type { Word } from '@assay/core/documents';

/** Words that are frequent in one of the languages, and what stands on business papers. */
const signs: Readonly<Record<string, string>> = {
  en: 'the of and to in is for that with are this be by on from as or not which shall will any your our invoice date amount due total payment agreement per contract',
  de: 'der die das und ist des dem den ein eine für mit von zu auf im nicht auch wird sind oder bei nach durch rechnung datum betrag gesamt zahlung vertrag zzgl mwst menge einzelpreis bis zum zur',
  fr: 'le la les des et est une un pour dans par sur avec du au aux que qui ne pas ou sont cette facture date montant total paiement contrat tva quantité prix nous vous',
  es: 'el la los las de y es una un para en por con del al que no se son su o factura fecha importe total pago contrato iva cantidad precio nosotros este esta',
  it: 'il lo la gli le di e è una un per in con del della dei al alla che non si sono o fattura data importo totale pagamento contratto iva quantità prezzo questo nel',
  nl: 'de het een en van is voor met op in te zijn niet ook aan door bij of wordt dit dat factuur datum bedrag totaal betaling overeenkomst btw aantal prijs wij u uw',
};

/** Letters that only one of the languages has. */
const ownLetters: readonly (readonly [RegExp, string])[] = [
  [/ß/, 'de'],
  [/[ñ¿¡]/, 'es'],
  [/œ|\b(?:d|l|qu)['’]/, 'fr'],
];

/** Most words are nothing else: no language's own letters, nothing to take off. */
const plainLetters = /^[a-z]+$/;

/** Different signs a text must have. */
const minDifferent = 3;
/** Signs a text must have, and how many times as many as for the next language. */
const minScore = 4;
const minLead = 1.25;
/** Words that are looked at; a page of prose has about 500. */
const maxWords = 2_000;

/** Places in the list of languages. */
const languages = Object.keys(signs);
const languagesOf = new Map<string, number[]>();
const none: readonly number[] = [];
for (const [place, language] of languages.entries()) {
  for (const word of (signs[language] ?? '').split(' ')) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), place]);
  }
}

/** ISO 639-1 code of the language most of the words are in; null where they are too few or in none that is known. */
export const tellLanguage = (words: readonly Pick<Word, 'text'>[]): string | null => {
  const scores = languages.map(() => 0);
  const different = languages.map(() => new Set<string>());
  const add = (language: number, score: number) => {
    scores[language] = (scores[language] ?? 0) + score;
  };
  const count = Math.min(maxWords, words.length);
  for (let index = 0; index < count; index++) {
    const word = (words[index]?.text ?? '').toLowerCase();
    const isPlain = plainLetters.test(word);
    const bare =
      languagesOf.get(word) ??
      (isPlain ? undefined : languagesOf.get(word.replace(/^[("„“'«]+|[.,;:!?)"“”'»]+$/g, ''))) ??
      none;
    // A word of several languages says little: its one point is shared.
    for (const language of bare) {
      add(language, 1 / bare.length);
      different[language]?.add(word);
    }
    if (isPlain) continue;
    for (const [letters, language] of ownLetters) if (letters.test(word)) add(languages.indexOf(language), 1);
  }
  const [best = 0, second = 0] = scores.toSorted((one, other) => other - one);
  const place = scores.indexOf(best);
  if (best < minScore || (different[place]?.size ?? 0) < minDifferent) return null;
  return best >= minLead * second ? (languages[place] ?? null) : null;
};
