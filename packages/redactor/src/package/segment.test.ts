import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, joinSlots, toSlot } from './segment.ts';
import { listSegments } from './xml-segments.ts';
import { decodeXmlText, encodeXmlText, scanXml } from './xml-tokens.ts';

const anyRun = fc.string({ unit: fc.constantFrom('a', ' ', '<', '&', '"', 'é', '😀') });

/** Runs as text nodes of one paragraph, with what people see between them. */
const build = (runs: readonly string[]) => {
  let xml = '';
  const pieces = runs.flatMap((run) => {
    xml += '<t>';
    const start = xml.length;
    xml += encodeXmlText(run);
    const slot = toSlot({ xml, start, end: xml.length, isCdata: false });
    xml += '</t><tab/>';
    return [slot, '\t'];
  });
  return { xml, segment: joinSlots(pieces) };
};

describe('a text that stands in several places', () => {
  it('is changed in them as if it were one, whatever the changes reach over', () => {
    const cuts = fc.array(fc.nat(60), { maxLength: 8 }).map((all) => [...new Set(all)].sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(anyRun, { minLength: 1, maxLength: 5 }), cuts, (runs, at) => {
        const { xml, segment } = build(runs);
        const changes: { start: number; end: number; replacement: string }[] = [];
        for (let index = 0; index + 1 < at.length; index += 2) {
          const [start = 0, end = 0] = [at[index], at[index + 1]];
          if (end <= segment.text.length) changes.push({ start, end, replacement: `[${index}]` });
        }
        const changed = applyEdits(xml, segment.toEdits(changes));
        const texts: string[] = [];
        for (const token of scanXml(changed))
          if (token.kind === 'text') texts.push(decodeXmlText(changed.slice(token.start, token.end)));
        // What people see between stays where it is: a change that begins in it stands behind it.
        const isGone = (place: number) => changes.some(({ start, end }) => place >= start && place < end);
        const kept = [...segment.text.split('').entries()].filter(
          ([place, sign]) => sign !== '\t' && !isGone(place),
        );
        const left = texts.join('').replaceAll(/\[\d+\]/g, '');
        expect(left).toBe(kept.map(([, sign]) => sign).join(''));
        const reached = changes.filter(({ start }) => /[^\t]/.test(segment.text.slice(start)));
        expect(texts.join('').match(/\[\d+\]/g) ?? []).toEqual(reached.map(({ replacement }) => replacement));
      }),
    );
  });
});

describe('the pieces of an XML text', () => {
  it('put together are the text again, however broken it is', () => {
    const unit = fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '--',
      '[CDATA[',
      ']]>',
      '?',
      '"',
      "'",
      '=',
      ' ',
      'a',
      'w:p',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (xml) => {
        let at = 0;
        for (const token of scanXml(xml)) {
          expect(token.start).toBe(at);
          expect(token.end).toBeGreaterThan(at);
          at = token.end;
        }
        expect(at).toBe(xml.length);
        expect(
          applyEdits(
            xml,
            listSegments(xml).flatMap((segment) => segment.toEdits([])),
          ),
        ).toBe(xml);
      }),
    );
  });

  it('are decoded by the entities of XML alone', () => {
    expect(decodeXmlText('&lt;&#65;&#x1F600;&amp;amp;&nbsp;&#0;&#xFFFFFF;')).toBe(
      '<A😀&amp;&nbsp;&#0;&#xFFFFFF;',
    );
  });
});
