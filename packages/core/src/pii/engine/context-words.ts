/** Words and phrases by language (ISO 639-1): `{ en: ['ssn', 'social security number'], es: ['seguro social'] }`. */
export type ContextWords = Readonly<Record<string, readonly string[]>>;
