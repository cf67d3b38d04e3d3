import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import type { Recognizer } from '../../engine/recognizer.ts';

const opening = '-----BEGIN ';
const header = /-----BEGIN (?:(?:RSA|DSA|EC|OPENSSH|ENCRYPTED|PGP) )?PRIVATE KEY(?: BLOCK)?-----/y;
const closing = /-----END [A-Z ]{3,40}-----/y;
/** Longer ones are cut here: no key has more characters. */
const maxKey = 65_536;

/** Private keys in armour (PEM, OpenSSH, PGP); where the end is missing, up to the first empty line. */
export const privateKeyRecognizer: Recognizer = {
  name: 'private-key',
  types: ['PRIVATE_KEY'],
  description: 'private keys in PEM, OpenSSH or PGP form',
  method: 'pattern',
  patterns: [header, closing],
  find: (text) => {
    const found: PiiCandidate[] = [];
    let seen = 0;
    for (const start of text.positions(opening)) {
      if (start < seen) continue;
      header.lastIndex = start;
      if (!header.test(text.text)) continue;
      const body = header.lastIndex;
      const rest = text.text.slice(body, body + maxKey);
      const foot = rest.indexOf('-----END ');
      closing.lastIndex = Math.max(0, foot);
      const closed = foot >= 0 && closing.test(rest);
      const blank = rest.search(/\n[ \t]{0,8}\r?\n/);
      const end = body + (closed ? closing.lastIndex : blank < 0 ? rest.length : blank);
      const because = 'the armour of a private key';
      found.push({ type: 'PRIVATE_KEY', start, end, score: piiScores.certain, verified: true, because });
      seen = end;
    }
    return found;
  },
};
