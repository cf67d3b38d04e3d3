import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { emailRecognizer } from './email.ts';

const found = (text: string) => detectValues([emailRecognizer], text).map((value) => value.slice(14));

describe('e-mail addresses', () => {
  it.each([
    ['Write to anna.berg@example.com.', 'anna.berg@example.com'],
    ['<a.b+tag@mail.example.co.uk>', 'a.b+tag@mail.example.co.uk'],
    ['mailto:info@presidio.site?subject=x', 'info@presidio.site'],
    ["user='sean.o'brien@example.ie'", "sean.o'brien@example.ie"],
    ["'anna@example.org'", 'anna@example.org'],
    ['(jürgen@müller.de)', 'jürgen@müller.de'],
    ['email=x_1@example.io&y', 'x_1@example.io'],
    ['連絡先は taro@example.jp です', 'taro@example.jp'],
    ['anna [at] example [dot] org', 'anna [at] example [dot] org'],
    ['?to=anna.berg%40example.com&x', 'anna.berg%40example.com'],
    ['john (dot) a (dot) smith (at) example (dot) com', 'john (dot) a (dot) smith (at) example (dot) com'],
    ['mail [dot] anna[at]example.org', 'mail [dot] anna[at]example.org'],
    ['anna(at)example.org, please', 'anna(at)example.org'],
    ['a\u200bnna@exam\u200bple.org', 'a\u200bnna@exam\u200bple.org'],
    ['x@sub-domain.example.museum!', 'x@sub-domain.example.museum'],
    ['ＡＢ@example.com', 'ＡＢ@example.com'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    'info@presidio.',
    'user@localhost',
    'logo@2x.png',
    'a@b@example.com',
    'rose by 12%40example',
    '%40example.com',
    'anna@example..com',
    '.@example.com',
    'anna@-example.c',
    'at 5 @ 3.50 each',
    '@property in code',
    'git@',
    'x@1.2.3.4',
    'the cat (at) home',
    'anna..b@example.com',
    '@anna.berg',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
