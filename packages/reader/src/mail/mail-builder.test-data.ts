const crlf = '\r\n';

export type MailPart = {
  type: string;
  body: string | Uint8Array;
  headers?: readonly string[];
};

const toBase64 = (body: string | Uint8Array): string =>
  (
    Buffer.from(body)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join(crlf);

const common = (subject: string): string[] => [
  'Received: from mx.example.com by mail.example.com; Tue, 15 Jan 2030 00:31:00 +0100',
  'From: "Ann Lee" <ann@example.com>',
  'To: Bob <bob@example.com>, carl@example.com',
  'Date: Tue, 15 Jan 2030 00:30:00 +0100',
  `Subject: ${subject}`,
  'Message-ID: <one@example.com>',
  'MIME-Version: 1.0',
];

/** A mail of one text. */
export const buildTextMail = (options: {
  type?: string;
  body: string | Uint8Array;
  headers?: readonly string[];
}): Uint8Array => {
  const { type = 'text/plain; charset=utf-8', body, headers = [] } = options;
  const head = [...common('Your invoice'), ...headers, `Content-Type: ${type}`, '', ''].join(crlf);
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
};

/** A mail of several parts, each packed as base64. */
export const buildMail = (
  parts: readonly MailPart[],
  options: { type?: string; subject?: string; isCutOff?: boolean } = {},
): Uint8Array => {
  const { type = 'multipart/mixed', subject = 'Your invoice', isCutOff = false } = options;
  const lines = [...common(subject), `Content-Type: ${type}; boundary="=_b"`, ''];
  for (const { type: partType, body, headers = [] } of parts) {
    lines.push(
      '--=_b',
      `Content-Type: ${partType}`,
      'Content-Transfer-Encoding: base64',
      ...headers,
      '',
      toBase64(body),
    );
  }
  return Buffer.from([...lines, ...(isCutOff ? [] : ['--=_b--', ''])].join(crlf));
};
