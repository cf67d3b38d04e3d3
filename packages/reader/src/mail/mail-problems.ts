import type { Problem } from '@assay/core/documents';
import type { FoundPart } from '../parts/part.ts';

/** The object identifiers of PKCS #7 (1.2.840.113549.1.7.x) without their last number. */
const pkcs7 = '\x2a\x86\x48\x86\xf7\x0d\x01\x07';
const signedData = '\x02';

const encrypted = (how: string): Problem => ({
  code: 'mail.encrypted',
  message: `A part of the mail is encrypted (${how}) and was not read: ask for it without encryption.`,
});

/** What a signed or encrypted S/MIME part is; its first bytes name its kind. */
const smimeProblem = (head: string): Problem => {
  const at = head.indexOf(pkcs7);
  return at >= 0 && head[at + pkcs7.length] === signedData
    ? {
        code: 'mail.signed-inside',
        message:
          'A part of the mail lies within its signature (S/MIME) and was not read: ask for it signed beside the text.',
      }
    : encrypted('S/MIME');
};

/** What a part keeps from being read; null for most. `head` is its first bytes as Latin-1 text. */
const partProblem = ({ name, mediaType }: FoundPart, head: string): Problem | null => {
  if (/^application\/(x-)?pkcs7-mime$/.test(mediaType) || /\.p7m$/i.test(name)) return smimeProblem(head);
  if (mediaType === 'application/pgp-encrypted' || head.startsWith('-----BEGIN PGP MESSAGE-----')) {
    return encrypted('PGP');
  }
  if (mediaType === 'application/ms-tnef' || /^winmail\.dat$/i.test(name)) {
    return {
      code: 'mail.tnef',
      message:
        'What was attached lies in a container of Outlook (winmail.dat) and was not read: ask for it as ordinary attachments.',
    };
  }
  return null;
};

/** What of a mail cannot be read although it is there, each reason once. */
export const findMailProblems = (mail: {
  text: string | null;
  parts: readonly { part: FoundPart; head: string }[];
}): Problem[] => {
  const problems = mail.parts.flatMap(({ part, head }) => partProblem(part, head) ?? []);
  if (mail.text?.includes('-----BEGIN PGP MESSAGE-----') === true) problems.push(encrypted('PGP'));
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
};
