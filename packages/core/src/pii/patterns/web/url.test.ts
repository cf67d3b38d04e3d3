import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { urlRecognizer } from './url.ts';

const found = (text: string) => detectValues([urlRecognizer], text).map((value) => value.slice(4));

describe('links', () => {
  it.each([
    ['See https://www.example.com/.', 'https://www.example.com/'],
    ['<http://example.github.io>', 'http://example.github.io'],
    ['http://example.site/webhp?a=1&b=%20#c)', 'http://example.site/webhp?a=1&b=%20#c'],
    ['(https://en.example.org/wiki/A_(b))', 'https://en.example.org/wiki/A_(b)'],
    ['ftp://anna:geheim@files.example.net:2121/x', 'ftp://anna:geheim@files.example.net:2121/x'],
    ['HTTPS://EXAMPLE.COM/X', 'HTTPS://EXAMPLE.COM/X'],
    ['www.example.co.il is it', 'www.example.co.il'],
    ['go to example.com today', 'example.com'],
    ['our site müller.de, open', 'müller.de'],
    ['"example.co.uk"', 'example.co.uk'],
    ['example.org/path/to', 'example.org/path/to'],
    ['https://ClickPlace.com.br/', 'https://ClickPlace.com.br/'],
    ['href=https://example.com/a,b;c', 'https://example.com/a,b;c'],
    ['site:example.com:8080', 'example.com:8080'],
    ['t.co/AbC12', 't.co/AbC12'],
    ['write to t.me/anna_k,', 't.me/anna_k'],
    ['see sub.shop.example.info:8080/x.', 'sub.shop.example.info:8080/x'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    'www.example',
    'http://localhost/x',
    'https://intranet',
    'http://',
    'anna@example.com',
    'The end.It was late.',
    'e.g. this, i.e. that',
    'run main.rs and setup.py',
    'README.md and build.sh',
    'console.info("x")',
    'at 3 p.m.today',
    'v1.2.3.com4',
    'Mr.Smith went',
    'price is 12.50.',
    'node.js',
    'file://tmp/x',
    'http://192.168.0.1/',
    'a..com',
    'urn:factur-x.eu:1p0:extended',
    'urn:cen.eu:en16931:2017',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
