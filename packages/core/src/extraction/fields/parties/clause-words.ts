/**
 * Words of the clause that names the parties, as parts of patterns, in the languages that name them alike: French,
 * Spanish, Italian and Dutch. A language is added by one more row.
 */
type ClauseWords = {
  /** What opens the list of the parties. */
  openings: readonly string[];
  /** What parts one party from the next; in lower case, as a capital may be part of a name. */
  separators: readonly string[];
  /** What stands before a name and is no part of it. */
  before: readonly string[];
  /** What describes a party behind its name. */
  after: readonly string[];
  /** What gives a party the name of its role. */
  aliases: readonly string[];
  /** What ends the clause. */
  closings: readonly string[];
  /** Words that are written like names and are roles, or the contract itself. */
  roles: readonly string[];
};

const words: Readonly<Record<string, ClauseWords>> = {
  fr: {
    openings: ['entre les soussignée?s', 'entre', 'conclu par'],
    separators: ['et'],
    before: [
      'la société',
      'la compagnie',
      "l['’]entreprise",
      "l['’]association",
      "d['’]une part",
      "d['’]autre part",
    ],
    after: [
      'dont',
      'ayant',
      'sise?',
      'située?',
      'immatriculée?',
      'inscrite?',
      'représentée?',
      'domiciliée?',
      'demeurant',
      'au\\s+capital',
    ],
    aliases: ['ci-après'],
    closings: [
      '[Ii]l a été convenu',
      'IL A ÉTÉ CONVENU',
      'ONT CONVENU',
      'ont convenu',
      'PRÉAMBULE',
      'Préambule',
      'A(?:rticle|RTICLE) (?:1|premier)',
    ],
    roles: [
      'les? (?:client|prestataire|fournisseur|parties)',
      'client',
      'prestataire',
      'fournisseur',
      'acheteur',
      'vendeur',
      'contrat',
      'soussigné',
    ],
  },
  es: {
    openings: ['de una parte', 'entre'],
    separators: ['y', 'e'],
    before: [
      'la empresa',
      'la sociedad',
      'la compañía',
      'la mercantil',
      'la entidad',
      'de una parte',
      'de (?:la )?otra(?: parte)?',
      'otra parte',
    ],
    after: [
      'con\\s+(?:domicilio|sede|CIF|NIF|C\\.\\s?I\\.\\s?F|N\\.\\s?I\\.\\s?F)',
      'domiciliad[ao]',
      'representad[ao]',
      'inscrita',
      'provist[ao]',
      'actuando',
    ],
    aliases: ['en\\s+adelante', 'en\\s+lo\\s+sucesivo'],
    closings: [
      'E ?X ?P ?O ?N ?E ?N',
      'Exponen',
      'MANIFIESTAN',
      'Manifiestan',
      'ACUERDAN',
      'acuerdan',
      'C(?:láusulas|LÁUSULAS)',
      'Primer[ao]',
      'PRIMER[AO]',
    ],
    roles: ['cliente', 'proveedor', 'comprador', 'vendedor', 'partes', 'contrato', 'reunidos'],
  },
  it: {
    openings: ['tra', 'fra'],
    separators: ['e', 'ed'],
    before: [
      'la società',
      'la ditta',
      "l['’]azienda",
      "l['’]impresa",
      'da una parte',
      "dall['’]altra(?: parte)?",
    ],
    after: ['con\\s+sede', 'avente', 'rappresentat[ao]', 'iscritt[ao]', 'in\\s+persona'],
    aliases: ['di\\s+seguito', "d['’]ora\\s+in\\s+poi"],
    closings: [
      'PREMESSO',
      '[Pp]remesso',
      'si conviene',
      'SI CONVIENE',
      'convengono',
      'CONVENGONO',
      'A(?:rt|RT)(?:icolo|ICOLO)?\\.? 1',
    ],
    roles: ['cliente', 'fornitore', 'acquirente', 'venditore', 'parti', 'contratto'],
  },
  nl: {
    openings: ['tussen'],
    separators: ['en'],
    before: [
      'de besloten vennootschap(?: met beperkte aansprakelijkheid)?',
      'de vennootschap',
      'het bedrijf',
      'de stichting',
      'enerzijds',
      'anderzijds',
    ],
    after: ['gevestigd', 'statutair', 'kantoorhoudende?', 'ingeschreven', 'vertegenwoordigd', 'ten\\s+deze'],
    aliases: ['hierna', 'verder\\s+te\\s+noemen'],
    closings: [
      'OVERWEGENDE',
      '[Oo]verwegende',
      'komen overeen',
      'KOMEN OVEREEN',
      'verklaren',
      'A(?:rtikel|RTIKEL) 1',
    ],
    roles: [
      'leverancier',
      'opdrachtgever',
      'opdrachtnemer',
      'koper',
      'verkoper',
      'afnemer',
      'partijen',
      'overeenkomst',
    ],
  },
};

const join = (key: keyof ClauseWords): string =>
  [...new Set(Object.values(words).flatMap((each) => each[key]))]
    .toSorted((left, right) => right.length - left.length)
    .map((word) => word.replaceAll(' ', '\\s+'))
    .join('|');

/** Alternatives of a pattern, the longest first. */
export const clauseWords: Readonly<Record<keyof ClauseWords, string>> = {
  openings: join('openings'),
  separators: join('separators'),
  before: join('before'),
  after: join('after'),
  aliases: join('aliases'),
  closings: join('closings'),
  roles: join('roles'),
};
