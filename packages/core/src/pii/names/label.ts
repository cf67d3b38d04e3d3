/** What a token may be part of. */
export const nameKinds = ['PERSON', 'LOCATION', 'ORGANIZATION', 'STREET_ADDRESS', 'NRP', 'TITLE'] as const;

export type NameKind = (typeof nameKinds)[number];

/** The label of a token outside of all names. */
export const outside = 0;

/** Labels: 0 is outside, then for each kind one that begins a name and one that goes on with it. */
export const labelCount = 1 + nameKinds.length * 2;

/** The label with which a name of a kind begins; the next number is the label that goes on with it. */
export const beginLabel = (kind: NameKind): number => 1 + nameKinds.indexOf(kind) * 2;

/** Whether a label goes on with what another label began or went on with. */
export const goesOn = (label: number): boolean => label > 0 && label % 2 === 0;

/** The kind of a label; undefined for outside. */
export const kindOfLabel = (label: number): NameKind | undefined => nameKinds[(label - 1) >> 1];

/** Whether a label may follow another: a name goes on only behind its own beginning. */
export const mayFollow = (before: number, label: number): boolean =>
  !goesOn(label) || before === label || before === label - 1;
