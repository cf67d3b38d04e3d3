import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../../../testing/builders/shipped-types.ts';
import { extractDocument } from '../../extract-document.ts';
import type { Extraction } from '../../extraction.ts';
import { createTextDocument } from '../text-document.test-data.ts';

const types = loadShippedTypes(['agreement', 'contract']);
const extractText = (text: string, type = 'agreement'): Extraction =>
  extractDocument({ document: createTextDocument(text), types, type });

const partiesOf = (text: string): unknown => extractText(text).fields.parties?.value;

describe('parties from the opening clause', () => {
  it.each([
    [
      'Entre Talleres Cervera S.L., con domicilio en Calle Mayor 14, 28013 Madrid (en adelante, «Cervera»), y Olmedo Energía S.A., con domicilio en Paseo del Norte 8, 48009 Bilbao (en adelante, «Olmedo»).',
      ['Talleres Cervera S.L.', 'Olmedo Energía S.A.'],
    ],
    [
      'This Agreement is made by and between Falken Tools, Inc., a Delaware corporation ("Falken"), and Birch & Sons Ltd, with its principal place of business at 4 Mill Lane, Leeds ("Birch").',
      ['Falken Tools, Inc.', 'Birch & Sons Ltd'],
    ],
    [
      'This Agreement is entered into as of 1 May 2026 between Otter Labs LLC (the "Discloser") and Maria K. Stone, an individual residing in Ohio (the "Recipient").',
      ['Otter Labs LLC', 'Maria K. Stone'],
    ],
    [
      'AGREEMENT dated as of 2 May 2026 among Elm Works Limited, a company organized under the laws of Ireland ("Elm"), TERN ASA, a company organized under the laws of Norway ("Tern"), and Oak Line N.V. ("Oak", and together with Elm and Tern, the "Parties").',
      ['Elm Works Limited', 'TERN ASA', 'Oak Line N.V.'],
    ],
    [
      'This Agreement is entered into by Rosa Blum ("Employee") in favor of Harbor Medical, Inc., a Nevada corporation (the "Company").',
      ['Rosa Blum', 'Harbor Medical, Inc.'],
    ],
    [
      'This Agreement is made by and between Silver Lake Systems and T. K. Morrow Enterprises. All the parties may be called the "Parties".',
      ['Silver Lake Systems', 'T. K. Morrow Enterprises'],
    ],
    [
      'Vertrag\nzwischen der Muster Bau GmbH, Hafenweg 3, 24103 Kiel (nachfolgend „Auftraggeber“) und der Weber Technik GmbH & Co. KG, Ringstr. 9, 30159 Hannover (nachfolgend „Auftragnehmer“).',
      ['Muster Bau GmbH', 'Weber Technik GmbH & Co. KG'],
    ],
    [
      'Vereinbarung\n\nzwischen\n\nMuster Bau GmbH\nHafenweg 3, 24103 Kiel\n– nachfolgend „Auftraggeber“ –\n\nund\n\nWeber Technik AG\nRingstr. 9, 30159 Hannover\n– nachfolgend „Auftragnehmer“ –',
      ['Muster Bau GmbH', 'Weber Technik AG'],
    ],
    [
      'This Agreement is made between:\n\n(1) Falken Tools Limited, a company incorporated in England whose registered office is at 4 Mill Lane, Leeds (the "Supplier"); and\n\n(2) Birch Farms plc, of 9 Dock Road, Hull (the "Customer").',
      ['Falken Tools Limited', 'Birch Farms plc'],
    ],
  ])('reads %j', (text, names) => {
    expect(partiesOf(text)).toEqual(names);
  });

  it('does not take the parties of another agreement that the text mentions', () => {
    const text = `This Agreement is made between Nora Field ("FIELD") and Delta Wire Company, a Delaware corporation ("BUYER").

It is made in connection with an Asset Purchase Agreement dated 28 October 2025 by and among Field, The Old Wire Company, a Texas corporation ("OLD") and Pine Mills, Inc. ("PINE").`;
    expect(partiesOf(text)).toEqual(['Nora Field', 'Delta Wire Company']);
  });
});

describe('parties from blocks and signatures', () => {
  it.each([
    [
      'Supply Contract\n\nThe Seller: Falken Tools, Inc., 12 Road Street, Akron OH 44301\n\nThe Buyer: Birch Farms LLC, 9 Dock Road, Tampa FL 33602',
      ['Falken Tools, Inc.', 'Birch Farms LLC'],
    ],
    [
      'Dienstleistungsvertrag\n\nMuster Bau AG, Bahnhofstrasse 3, 8001 Zürich (Auftragnehmerin)\nWeber Technik GmbH, Ringstr. 9, 30159 Hannover (Auftraggeberin)',
      ['Muster Bau AG', 'Weber Technik GmbH'],
    ],
    [
      'Leistungsvertrag\n\nMuster Bau GmbH, Hafenweg 3, 24103 Kiel,\nals Auftragnehmer\n\nund\n\nWeber Technik AG, Ringstr. 9, 30159 Hannover,\nals Auftraggeber',
      ['Muster Bau GmbH', 'Weber Technik AG'],
    ],
    [
      'Vertrag\n\nDie Vertragspartner Muster Bau GmbH & Co. KG, Kiel (Lieferant), und Weber Technik AG, Hannover (Abnehmer), vereinbaren:',
      ['Muster Bau GmbH & Co. KG', 'Weber Technik AG'],
    ],
    [
      'Contract\n\nThe supplier under this contract is Falken Tools, Inc. of Akron. The customer is Birch Farms LLC of Tampa.',
      ['Falken Tools, Inc.', 'Birch Farms LLC'],
    ],
    [
      'Supply Agreement\n\nSupplier: Falken Tools Ltd\n4 Mill Lane, Leeds LS1 4DY\n\nCustomer: Birch Farms plc\n9 Dock Road, Hull HU1 1AA',
      ['Falken Tools Ltd', 'Birch Farms plc'],
    ],
    [
      'Liefervertrag\n\nLieferant\nMuster Bau GmbH\nHafenweg 3\n24103 Kiel\n\nKunde\nWeber Technik AG\nRingstr. 9\n30159 Hannover',
      ['Muster Bau GmbH', 'Weber Technik AG'],
    ],
    [
      'Dear Ms Stone:\n\nYou have asked for information. Please sign below.\n\nVery truly yours,\n\nOTTER LABS, INC.\nBy: /s/ Ann Lee\nName: Ann Lee\nTitle: President\n\nAccepted and agreed: ELM WORKS LLC\nBy: /s/ Tom Reed\nName: Tom Reed\nTitle: Manager',
      ['OTTER LABS, INC.', 'ELM WORKS LLC'],
    ],
  ])('reads %j', (text, names) => {
    expect(partiesOf(text)).toEqual(names);
  });
});

describe('certainty of parties', () => {
  const opening =
    'Agreement\n\nThis Agreement is made on 3 March 2026 between Falken Tools, Inc. ("Falken") and ';
  const signed = (names: readonly string[]): string =>
    names.map((name) => `${name}\nBy: ____________\nName: A. Lee\nTitle: President`).join('\n\n');
  const isUncertain = (text: string): boolean =>
    extractText(text).problems.some(
      ({ code, message }) => code === 'field.uncertain' && message.includes('parties'),
    );

  it('is sure of parties that are defined and sign', () => {
    const text = `${opening}Birch Farms plc ("Birch").\n\n${signed(['FALKEN TOOLS, INC.', 'BIRCH FARMS PLC'])}`;
    expect(isUncertain(text)).toBe(false);
  });

  it('doubts them when a company signs that the opening does not name', () => {
    const text = `${opening}Birch Farms plc ("Birch").\n\n${signed(['FALKEN TOOLS, INC.', 'ELM WORKS LLC'])}`;
    expect(isUncertain(text)).toBe(true);
  });

  it('doubts them when the opening leaves a side open', () => {
    const text = `${opening}the undersigned ("Second Party").\n\n${signed(['FALKEN TOOLS, INC.'])}`;
    expect(isUncertain(text)).toBe(true);
  });

  it('takes nobody who signs for a company as a party', () => {
    const text = `Undertaking\n\nIn consideration of the receipt of documents it is agreed as follows.\n\n${signed(['FALKEN TOOLS, INC.', 'BIRCH FARMS LLC'])}`;
    expect(partiesOf(text)).toEqual(['FALKEN TOOLS, INC.', 'BIRCH FARMS LLC']);
  });
});
