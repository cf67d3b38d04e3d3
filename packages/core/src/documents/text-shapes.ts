/** Headers that programs write and people do not: one of them tells a mail from a memo that begins `From:` and `To:`. */
const technicalHeader =
  /^(received|return-path|delivered-to|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|authentication-results|x-[a-z-]+):/i;
const writtenHeader = /^(from|to|subject|date|sender|reply-to|cc):/i;
const anyHeader = /^[\x21-\x39\x3b-\x7e]{1,100}:/;

/**
 * Whether a text begins with the headers of a mail: nothing but headers up to the first blank line, or as far as the
 * text goes, one of them written by a program, one that people read. The text may be cut off.
 */
export const looksLikeMail = (head: string): boolean => {
  const lines = head.split(/\r?\n/);
  let technical = false;
  let written = false;
  for (const [index, line] of lines.entries()) {
    const isCutOff = index === lines.length - 1;
    if (line === '' && index > 0) break;
    // A folded header goes on behind white space.
    if (index > 0 && /^[ \t]/.test(line)) continue;
    if (!anyHeader.test(line)) {
      if (isCutOff && index > 0) break;
      return false;
    }
    technical ||= technicalHeader.test(line);
    written ||= writtenHeader.test(line);
  }
  return technical && written;
};

/** What may stand before the root of a web page: a declaration, comments, the document type of HTML. */
const beforeRoot = /^(?:\s|<\?xml[^>]{0,200}\?>|<!--[^>]{0,500}-->)*/i;
const root = /^<(!doctype\s+html|html)[\s>]/i;
/** Elements of HTML at the start of a page that somebody saved without its head. */
const fragment = /^<(head|body|div|table|p|h[1-6]|span|center|font|meta|style|script|ul|ol)(\s[^>]*)?>/i;

/** Whether a text is a web page: by its root, or for a part of one by its first element. */
export const looksLikeHtml = (head: string): boolean => {
  const isDeclared = /^\s*<\?xml/i.test(head);
  const text = head.replace(beforeRoot, '');
  if (root.test(text)) return true;
  const first = fragment.exec(text);
  return !isDeclared && first !== null && !/\sxmlns/i.test(first[2] ?? '');
};
