import { expect, it } from 'vitest';
import { attachmentDisposition } from './attachment-name.ts';

it.each([
  ['invoice.pdf', `attachment; filename="invoice.pdf"; filename*=UTF-8''invoice.pdf`],
  ['/home/anna/march/invoice.pdf', `attachment; filename="invoice.pdf"; filename*=UTF-8''invoice.pdf`],
  ['C:\\march\\invoice.pdf', `attachment; filename="invoice.pdf"; filename*=UTF-8''invoice.pdf`],
  [
    'Rechnung März.pdf',
    `attachment; filename="Rechnung M_rz.pdf"; filename*=UTF-8''Rechnung%20M%C3%A4rz.pdf`,
  ],
  [
    'a"; filename="b.exe',
    `attachment; filename="a__ filename__b.exe"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe`,
  ],
  ['a\r\nSet-Cookie: x', `attachment; filename="aSet-Cookie_ x"; filename*=UTF-8''aSet-Cookie%3A%20x`],
  ['harmless\u202efdp.exe', `attachment; filename="harmlessfdp.exe"; filename*=UTF-8''harmlessfdp.exe`],
  ["it's (1)*!.pdf", `attachment; filename="it_s _1___.pdf"; filename*=UTF-8''it%27s%20%281%29%2A%21.pdf`],
  ['..', `attachment; filename="document"; filename*=UTF-8''document`],
  ['folder/', `attachment; filename="document"; filename*=UTF-8''document`],
  ['\ud800', `attachment; filename="_"; filename*=UTF-8''%EF%BF%BD`],
])('lets nothing of the name %j into the header unencoded', (name, expected) => {
  const value = attachmentDisposition(name);
  expect(value).toBe(expected);
  expect(new Headers({ 'Content-Disposition': value }).get('Content-Disposition')).toBe(value);
});
