import { describe, expect, it } from 'vitest';
import { createDetector } from '../../detector.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { genericRecognizers } from '../../patterns/list-generic-recognizers.ts';
import { detectInColumn } from './detect-in-column.ts';

/** Takes each capitalised word for a name, as sure as it is told to be. */
const namesWith = (score: number): Recognizer => ({
  name: 'names',
  types: ['PERSON', 'LOCATION'],
  description: 'Capitalised words.',
  method: 'lexicon',
  patterns: [],
  find: ({ text }) =>
    [
      ...text.matchAll(/(?<![\p{L}: ])\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|(?<=: )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?/gu),
    ].map((match) => ({ type: 'PERSON', start: match.index, end: match.index + match[0].length, score })),
});

const detector = createDetector({ recognizers: genericRecognizers });

const find = (name: string | null, values: string[], used = detector) =>
  detectInColumn({ detector: used, request: {}, column: { name, values } }).map((entities, index) =>
    entities.map(({ type, start, end }) => `${type} ${values[index]?.slice(start, end)}`),
  );

const phones = ['+49 30 901820', '+44 20 7946 0958', '(212) 555-1234', '0171 2345678', '5550123'];

describe('detectInColumn', () => {
  it.each(['Phone', 'phone_number', 'Telefonnummer', 'Téléphone', 'teléfono', 'cellulare', 'Telefoon'])(
    'takes numbers below the head %s for those of phones, weak ones too',
    (head) => {
      expect(find(head, phones)).toEqual(phones.map((value) => [`PHONE_NUMBER ${value}`]));
    },
  );

  it('leaves the same weak number alone where neither head nor neighbours speak for it', () => {
    expect(find('Quantity', ['5550123', '17', '4711'])).toEqual([[], [], []]);
  });

  it('lifts a weak value where most others of its column surely are of the type', () => {
    const values = ['+49 30 901820', '+49 30 901821', '+44 20 7946 0958', '0171 2345678'];
    expect(find(null, values).flat()).toHaveLength(4);
  });

  it('keeps what surely is something else', () => {
    expect(find('Phone', ['+49 30 901820', 'anna@example.com'])).toEqual([
      ['PHONE_NUMBER +49 30 901820'],
      ['EMAIL_ADDRESS anna@example.com'],
    ]);
  });

  it('tells dates below a head of birth from other dates', () => {
    expect(find('Geburtsdatum', ['02.05.1980'])).toEqual([['DATE_OF_BIRTH 02.05.1980']]);
    expect(find('Rechnungsdatum', ['02.05.1980'])).toEqual([['DATE_TIME 02.05.1980']]);
  });

  it('takes numbers whose check digit holds by chance for what their neighbours are', () => {
    const values = Array.from({ length: 20 }, (_, at) => String(4_111_111_111_111_100 + at));
    expect(find('Order', values).flat()).toEqual([]);
    expect(find('Card number', ['4111111111111111'])).toEqual([['CREDIT_CARD 4111111111111111']]);
  });

  it('believes a head of names where values look like names and nothing else is found', () => {
    const used = createDetector({ recognizers: [...genericRecognizers, namesWith(0.9)] });
    expect(find('Surname', ['Okafor', 'van der berg', 'N/A-17', ''], used)).toEqual([
      ['PERSON Okafor'],
      ['PERSON van der berg'],
      [],
      [],
    ]);
  });

  it('does not believe a head that also stands over things', () => {
    const used = createDetector({ recognizers: [...genericRecognizers, namesWith(0.9)] });
    expect(find('Name', ['hammer', 'nails', 'Anna Schmidt', 'screws', 'saw'], used).flat()).toEqual([
      'PERSON Anna Schmidt',
    ]);
    expect(find('Product name', ['hammer', 'nails'], used).flat()).toEqual([]);
  });

  it('reports neither types that nobody asked for nor values that are allowed', () => {
    const request = { types: ['EMAIL_ADDRESS'] };
    const column = { name: 'Phone', values: phones };
    expect(detectInColumn({ detector, request, column }).flat()).toEqual([]);
    const allowing = createDetector({
      recognizers: genericRecognizers,
      allows: (type, value) => type === 'PHONE_NUMBER' && value === '5550123',
    });
    expect(find('Phone', ['5550123', '+49 30 901820'], allowing)).toEqual([
      [],
      ['PHONE_NUMBER +49 30 901820'],
    ]);
  });

  it('tells why without the value', () => {
    const [found] = detectInColumn({
      detector,
      request: {},
      column: { name: 'Phone', values: ['5550.123'] },
    });
    expect(found?.[0]?.reason.because).toMatch(/column/);
    expect(JSON.stringify(found?.[0]?.reason)).not.toContain('555');
  });

  it('finds the same in a value however many values there are', () => {
    const values = Array.from({ length: 20_000 }, (_, at) => `user${at}@example.com`);
    const found = find('Mail', values);
    expect(found.every((entities, at) => entities[0] === `EMAIL_ADDRESS user${at}@example.com`)).toBe(true);
  });
});
