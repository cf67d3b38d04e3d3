import type { Evidence, Field } from '../../extraction.ts';
import { toEvidence } from '../../layout/text-line.ts';
import { toField } from '../candidate.ts';
import type { FieldContext } from '../field-context.ts';
import { findLabelledParty } from '../find-invoice-parties.ts';
import { countMentions, countSignals, foldForMentions, foldParty, isCompanyName } from './party-support.ts';
import { readDefinedNames } from './read-defined-names.ts';
import { type PartyName, readPartyName } from './read-party-name.ts';
import { readPreamble } from './read-preamble.ts';
import { readOpeningNames, readRoleNames } from './read-role-names.ts';
import { readSignatures, type Signatory } from './read-signatures.ts';

type Party = { name: string; evidence: Evidence[]; announced: boolean; defined: boolean };
/** `sure` is false where the document leaves a side open or names more than were taken. */
type Reading = { parties: Party[]; sure: boolean };

const readLabelled = (context: FieldContext): Party[] => {
  const roles = readRoleNames(context);
  if (roles.length > 0) return roles.map((role) => ({ ...role, announced: true, defined: true }));
  const sides = [
    findLabelledParty({ target: 'supplier', other: 'customer', context }),
    findLabelledParty({ target: 'customer', other: 'supplier', context }),
  ];
  return sides.flatMap((side) => {
    // An address may follow on the line of the name.
    const found = side === null ? null : readPartyName(side.name.text);
    if (side === null || found === null) return [];
    return [{ name: found.name, evidence: side.name.evidence, announced: true, defined: true }];
  });
};

const isSame = (left: string, right: string): boolean => foldParty(left) === foldParty(right);

const fromSignature = ({ name, line, start }: Signatory): Party => ({
  name,
  evidence: [toEvidence(line, start, start + name.length)],
  announced: false,
  defined: false,
});

/** Clause first, labelled blocks next; what neither tells is pieced together from aliases and signatures. */
const readParties = (context: FieldContext, signatures: readonly Signatory[]): Reading => {
  const { prose } = context;
  const toParty = (item: PartyName, defined: boolean): Party => ({
    name: item.name,
    evidence: prose.locate(item.start, item.end),
    announced: true,
    defined,
  });
  const preamble = readPreamble(prose.text);
  const clause = preamble.names.map((item, index) => toParty(item, preamble.defined[index] ?? false));
  const isCompany = clause.some((party) => isCompanyName(party.name));
  if (clause.length >= 2 && (isCompany || preamble.defined.some(Boolean))) {
    return { parties: clause, sure: !preamble.open };
  }
  const labelled = readLabelled(context);
  const [one, other] = labelled;
  if (one !== undefined && other !== undefined && !isSame(one.name, other.name)) {
    return { parties: labelled, sure: true };
  }
  if (clause.length >= 2) return { parties: clause, sure: false };
  const opening = readOpeningNames({ text: prose.text, type: context.type });
  if (opening.names.length > 0 && !signatures.some(({ kind }) => kind === 'person')) {
    return { parties: opening.names.map((item) => toParty(item, opening.defined)), sure: opening.defined };
  }
  const pieced: Party[] = [];
  const defined = readDefinedNames(prose.text).map((item) => ({ ...toParty(item, true), announced: false }));
  const signing = signatures.map(fromSignature);
  // Who is mentioned and defined need not be a party where two others sign.
  const isSigned = (party: Party): boolean => signing.some((other) => isSame(other.name, party.name));
  const introduced = [...clause.filter((party) => isCompanyName(party.name) || party.defined), ...defined];
  const candidates = [...(signing.length >= 2 ? introduced.filter(isSigned) : introduced), ...signing];
  for (const party of candidates) {
    if (pieced.length < 6 && !pieced.some((known) => isSame(known.name, party.name))) pieced.push(party);
  }
  return { parties: pieced, sure: pieced.length === 2 };
};

/** A party that only one thing speaks for, and a list that may lack one, are shown and called uncertain. */
const confidence = { sure: 0.9, unsure: 0.4 } as const;

/**
 * The parties of a contract, in the order in which they stand. They are sure when there are at least two, each has
 * two independent signals (the opening clause or a labelled block, a defined role, a signature, mentions elsewhere),
 * and no other company signs.
 */
export const findContractParties = (context: FieldContext): Field | null => {
  const signatures = readSignatures(context.layouts);
  const { parties, sure } = readParties(context, signatures);
  if (parties.length === 0) return null;
  const foldedText = foldForMentions(context.prose.text);
  const isSupported = parties.every((party) => {
    const signs = signatures.some((signatory) => isSame(signatory.name, party.name));
    const mentions = countMentions({ foldedText, name: party.name, atMost: 2 });
    return countSignals({ announced: party.announced, defined: party.defined, signs, mentions }) >= 2;
  });
  const stranger = signatures.some(
    (signatory) =>
      signatory.kind === 'company' && !parties.some((party) => isSame(party.name, signatory.name)),
  );
  const isSure = sure && parties.length >= 2 && isSupported && !stranger;
  const names = parties.map((party) => party.name);
  const text = names.join('; ');
  const score = isSure ? confidence.sure : confidence.unsure;
  const evidence = parties.flatMap((party) => party.evidence);
  return {
    ...toField({ candidate: { value: text, text, score, evidence }, confidence: score }),
    value: names,
  };
};
