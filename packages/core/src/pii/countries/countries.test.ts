import { describe, expect, it } from 'vitest';
import { createDetector } from '../detector.ts';
import { countryRecognizers } from './index.ts';

describe('the recognisers of countries', () => {
  it('have names of their own', () => {
    const names = countryRecognizers.map((recognizer) => recognizer.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]{2}(?:-[a-z]+)+$/);
  });

  it.each(countryRecognizers.map((recognizer) => [recognizer.name, recognizer] as const))(
    '%s says where it is from, what it reports and which words name it',
    (_, recognizer) => {
      expect(recognizer.countries?.length).toBeGreaterThan(0);
      for (const country of recognizer.countries ?? []) expect(country).toMatch(/^[A-Z]{2}$/);
      for (const type of recognizer.types) expect(type).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/);
      expect(recognizer.context?.en?.length).toBeGreaterThan(0);
      const languages = recognizer.languages ?? [];
      const own = languages.filter((language) => recognizer.context?.[language]);
      expect(languages.length === 0 || own.length > 0 || languages.includes('en')).toBe(true);
    },
  );

  it.each([
    'The meeting of 12 March 2021 lasted 95 minutes and cost 1,234.50 dollars.',
    'Order 123456789 of 10.000 pieces, part 12-3456789, was sent to gate 12 at 10:30.',
    'Version 10.2.31 of build 20210312 needs 2048 MB; see RFC 2616 and ISO 9001.',
    'Call 212-555-0134 or +44 20 7946 0958, room 12-34, ext. 56789.',
    'Die Sitzung am 12.03.2021 kostete 1.234,50 Euro; Bestellnummer 123 456 789.',
    'La réunion du 12 mars 2021, page 123, tome 4, commande 987 654 321.',
    'El pedido 12345678 llegó sin problemas a la calle 12, piso 3.',
    'Zamówienie 1234567890 z dnia 12.03.2021 na kwotę 1 234,50 zł.',
    '注文番号 123456789012 は 2021年3月12日に届きました。',
    '978-3-16-148410-0, 4006381333931, 550e8400-e29b-41d4-a716-446655440000, 2001:db8::1, 192.168.10.254',
    '3.14159265358979 2.71828182845904 1609459200 1609459200000 0x1F4A9C 1e10',
  ])('find nothing in %j', (text) => {
    expect(createDetector({ recognizers: countryRecognizers }).detect({ text })).toEqual([]);
  });
});
