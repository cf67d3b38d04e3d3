import { describe, expect, it } from 'vitest';
import { backslashed, htmlEntity, percentEncoded, quotedPrintable } from './decode-escapes.ts';
import { foldText } from './fold-text.ts';
import { doubtfulGroups, oddGroups, partedRun } from './loose-digits.ts';
import {
  bracketedDot,
  brokenScheme,
  hostDot,
  hostPart,
  localDots,
  localPart,
  spelledAt,
  spokenSign,
} from './spelled-signs.ts';
import { checkLinear } from './testing/check-linear.ts';

/** What a part of the folded text is in the given one. */
const givenOf = (given: string, part: string): string => {
  const folded = foldText(given);
  const at = folded.text.indexOf(part);
  return given.slice(folded.toStart(at), folded.toEnd(at + part.length));
};

const mail = 'anna.berg@example.com';

describe('what is escaped', () => {
  it.each([
    ['anna.berg&#64;example.com', mail],
    ['anna.berg&#x40;example&period;com', mail],
    ['anna.berg\\u0040example.com', mail],
    ['anna.berg\\x40example.com', mail],
    ['anna%2Eberg%40example%2ecom', mail],
    ['%61%6e%6e%61.berg%40example.com', mail],
    ['anna.berg=40example.com', mail],
    ['J&uuml;rgen M&uuml;ller', 'Jürgen Müller'],
    ['J\\u00fcrgen', 'Jürgen'],
    ['J%C3%BCrgen', 'Jürgen'],
    ['J=C3=BCrgen', 'Jürgen'],
    ['x=3D1 anna=\n.berg', 'x=1 anna.berg'],
    ['Mary&nbsp;Johnson', 'Mary Johnson'],
    ['call\\n212-555-0143', 'call\n212-555-0143'],
    ['a&shy;b', 'ab'],
  ])('is read in %j', (given, folded) => {
    expect(foldText(`<${given}>`).text).toBe(`<${folded}>`);
    expect(givenOf(`<${given}>`, folded)).toBe(given);
  });

  it.each([
    'AT&T; R&D & x&y;',
    '&#0; &#99999999; &nosuch;',
    'https://example.com/a%20b?c=%40',
    'width=40px and page=20',
    'a =\nb',
    'C:\\new\\test',
    '100% of 5%50',
    '%ff %00 %c3',
    '\\\\u0040',
    '\\sum_{i} \\nabla \\text{x}',
  ])('is nothing in %j', (given) => {
    expect(foldText(given).text).toBe(given);
  });
});

describe('signs that are written as words', () => {
  it.each([
    ['anna.berg (at) example (dot) com', mail],
    ['anna.berg[at]example.com', mail],
    ['anna (punkt) berg (ät) example punkt com', mail],
    ['anna.berg @ example.com', mail],
    ['anna.berg@ example.com', mail],
    ['anna.berg_at_example.com', mail],
    ['a n n a . b e r g @ e x a m p l e . c o m', mail],
    ['192[.]168[.]10[.]4', '192.168.10.4'],
    ['192(dot)168(dot)10(dot)4', '192.168.10.4'],
    ['192 dot 168 dot 10 dot 4', '192.168.10.4'],
    ['hxxps://example[.]com', 'https://example.com'],
    ['536 dash 90 dash 4399', '536-90-4399'],
  ])('are read in %j', (given, folded) => {
    expect(foldText(`to ${given} now`).text).toBe(`to ${folded} now`);
    expect(givenOf(`to ${given} now`, folded)).toBe(given);
  });

  it.each([
    'dinner @ example.com',
    'we are (at) home (again).',
    'look_at_this.',
    'a[.] b',
    'the dot (.) and the (dot) product',
    'a @ b',
    'ten dash two',
    '@ @ @ @ @ @ @ @ @',
  ])('are nothing in %j', (given) => {
    expect(foldText(given).text).toBe(given);
  });
});

describe('characters that are changed', () => {
  it.each([
    ['④⓪①② ⑧⑧⑧⑧', '4012 8888'],
    ['⁴⁰¹²⁸⁸⁸⁸⁸', '401288888'],
    ['4\u{fe0f}\u{20e3}0\u{fe0f}\u{20e3}12', '4012'],
    ['4\u{336}0\u{336}1\u{336}2\u{336}', '4012'],
    ['\u{1d400}\u{1d427}na@example\u{2024}com', 'Anna@example.com'],
    ['4.0.1.2.8.8.8.8.8', '401288888'],
    ['4-0-1-2-8-8-8-8-8', '401288888'],
    ['4012 - 8888 - 8888 - 1881', '4012 8888 8888 1881'],
    ['4012  8888  8888  1881', '4012 8888 8888 1881'],
    ['4012·8888·8888·1881', '4012 8888 8888 1881'],
    ['536 - 90 - 4399', '536 90 4399'],
    ['um dois três quatro cinco seis sete', '1234567'],
    ['ett två tre fyra fem sex sju', '1234567'],
    ['jeden dwa trzy cztery pięć sześć siedem', '1234567'],
  ])('are read in %j', (given, folded) => {
    expect(foldText(`: ${given};`).text).toBe(`: ${folded};`);
    expect(givenOf(`: ${given};`, folded)).toBe(given);
  });

  it.each([
    'in 2019¹ and 10²',
    '1.2.3.4.5.6.7.8',
    '2019 - 2021',
    '1204  3345  9987',
    '4012  8888  8888  1881  7',
    '536/90/4399',
    '12.50 - 20.00 - 30.00',
    '01/02/2020',
    'one, two, three, four',
    '❤️ it'.normalize('NFC').replace('\ufe0f', ''),
  ])('are themselves in %j', (given) => {
    expect(foldText(given).text).toBe(given);
  });
});

describe('the patterns of folding', () => {
  it.each([
    ...[
      backslashed,
      htmlEntity,
      percentEncoded,
      quotedPrintable,
      oddGroups,
      doubtfulGroups,
      partedRun,
      bracketedDot,
    ],
    ...[brokenScheme, hostDot, hostPart, localDots, localPart, spelledAt, spokenSign],
  ])('take linear time: %s', (pattern) => {
    expect(checkLinear(pattern)).toBe('safe');
  });
});
