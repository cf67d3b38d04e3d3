import type { NameKind } from '@assay/core/pii';
import type { Piece } from './piece.ts';
import type { Random } from './random.ts';

/** Makes what stands in for a slot; `key` is the letter behind its colon: the same letter is the same person. */
export type FillSlot = (name: string, key: string) => Piece[];

const slotPattern = /\{([A-Za-z-]+)(?::([a-z]))?\}/y;
const markPattern = /«([A-Z_]+):/y;

/**
 * Fills a template: `(a|b)` is a choice, `{slot}` or `{slot:a}` is filled, `«KIND:…»` marks its content as one name,
 * `\n` and `\t` are white space, `\(` is a bracket.
 */
export const fillTemplate = (template: string, fill: FillSlot, random: Random): Piece[] => {
  let at = 0;
  const parse = (closers: string): Piece[] => {
    const pieces: Piece[] = [];
    while (at < template.length && !closers.includes(template.charAt(at))) {
      slotPattern.lastIndex = at;
      markPattern.lastIndex = at;
      const slot = slotPattern.exec(template);
      const mark = markPattern.exec(template);
      if (slot) {
        at = slotPattern.lastIndex;
        pieces.push(...fill(slot[1] ?? '', slot[2] ?? ''));
      } else if (mark) {
        at = markPattern.lastIndex;
        const inside = parse('»');
        at += 1;
        pieces.push({ text: inside.map((piece) => piece.text).join(''), kind: mark[1] as NameKind });
      } else if (template.charAt(at) === '(') {
        pieces.push(...parseChoice());
      } else {
        pieces.push({ text: readCharacter() });
      }
    }
    return pieces;
  };
  const readCharacter = (): string => {
    const character = template.charAt(at);
    at += 1;
    if (character !== '\\') return character;
    const escaped = template.charAt(at);
    at += 1;
    if (escaped === 'n') return '\n';
    return escaped === 't' ? '\t' : escaped;
  };
  const parseChoice = (): Piece[] => {
    const options: Piece[][] = [];
    while (template.charAt(at) !== ')') {
      at += 1;
      options.push(parse('|)'));
      if (at >= template.length) throw new Error(`a choice is not closed: ${template}`);
    }
    at += 1;
    return random.pick(options);
  };
  return parse('');
};
