export type RawMailPart = { name: string; type?: string; body: string | Uint8Array };

const crlf = '\r\n';

/** A mail with a text and these attachments, each packed as base64. */
export const buildRawMail = (text: string, attachments: readonly RawMailPart[] = []): Uint8Array => {
  const parts = attachments.flatMap(({ name, type = 'application/octet-stream', body }) => [
    '--=_b',
    `Content-Type: ${type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment',
    '',
    Buffer.from(body).toString('base64'),
  ]);
  return Buffer.from(
    [
      'From: Ann Lee <ann@example.com>',
      'To: bob@example.com',
      'Subject: Your order',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="=_b"',
      '',
      '--=_b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      ...parts,
      '--=_b--',
      '',
    ].join(crlf),
  );
};
