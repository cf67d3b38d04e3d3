import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';

/** `{"` in base 64 for URLs is how header and payload begin. */
export const jsonWebTokenRecognizer = patternRecognizer({
  name: 'json-web-token',
  types: ['JWT'],
  description: 'JSON web tokens (RFC 7519), signed or encrypted',
  rules: [
    {
      at: 'key',
      regex: /eyJ[A-Za-z0-9_-]{10,8000}\.eyJ[A-Za-z0-9_-]{4,16000}(?:\.[A-Za-z0-9_-]{0,2000})?/,
      score: piiScores.certain,
      because: 'a header and a payload in base 64',
      boundary: 'word',
      validate: () => true,
    },
    {
      at: 'key',
      regex:
        /eyJ[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{0,2000}\.[A-Za-z0-9_-]{8,200}\.[A-Za-z0-9_-]{4,16000}\.[A-Za-z0-9_-]{10,200}/,
      score: piiScores.certain,
      because: 'the five parts of an encrypted token',
      boundary: 'word',
      validate: () => true,
    },
  ],
});
