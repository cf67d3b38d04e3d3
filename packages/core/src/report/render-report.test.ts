import { describe, expect, it } from 'vitest';
import type { Page } from '../documents/index.ts';
import type { Finding, SidedEvidence } from '../reconciliation/index.ts';
import { renderReport } from './render-report.ts';
import type { ReportData } from './report-data.ts';

const place = (changes: Partial<SidedEvidence> = {}): SidedEvidence => ({
  side: 'invoice',
  contentId: 'i1',
  page: 1,
  box: [0.5, 0.5, 0.6, 0.52],
  quote: '95.00',
  ...changes,
});

const finding = (changes: Partial<Finding> = {}): Finding => ({
  id: 'fnd_1',
  kind: 'price-above-contract',
  severity: 'high',
  invoice: 'i1',
  contract: 'c1',
  line: 'A1#1',
  amount: { value: '200.00', currency: 'EUR' },
  confidence: 0.97,
  evidence: [place(), place({ side: 'contract', contentId: 'c1', quote: '90.00' })],
  arithmetic: '40 × (95.00 − 90.00) = 200.00 EUR',
  summary: 'Too dear.',
  status: 'open',
  ...changes,
});

const picture = (pngBase64: string) => ({ number: 1, picture: { pngBase64, width: 1000, height: 1400 } });

const report = (changes: Partial<ReportData> = {}): string =>
  renderReport({
    generatedAt: '2026-11-21T06:30:00.000Z',
    counts: { files: 2, invoices: 1, contracts: 1 },
    findings: [finding()],
    documents: [
      { contentId: 'i1', name: 'invoice.pdf', pages: [picture('aW52b2ljZQ==')] },
      { contentId: 'c1', name: 'contract.pdf', pages: [picture('Y29udHJhY3Q=')] },
    ],
    refused: [],
    incomplete: [],
    ...changes,
  });

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('renderReport', () => {
  it('shows both sides with the place circled, the arithmetic, the amount and how sure it is', () => {
    const text = report();
    expect(text).toContain('40 × (95.00 − 90.00) = 200.00 EUR');
    expect(text).toContain('<bdi class="file">invoice.pdf</bdi> <span class="page-number">page 1</span>');
    expect(text).toContain('<bdi class="file">contract.pdf</bdi> <span class="page-number">page 1</span>');
    expect(text).toContain('very sure · 97 %');
    expect(text).toContain('aria-label="Page 1 of invoice.pdf with “95.00” circled"');
    // Box 0.5–0.6 of 1000 and 0.5–0.52 of 1400, with a gap of 7 on each side.
    expect(text).toContain('<rect class="mark invoice" x="493" y="693" width="114" height="42"');
  });

  it('embeds each page once, however many findings stand on it, and leaves out pages nobody points at', () => {
    const text = report({
      findings: [finding(), finding({ id: 'fnd_2' }), finding({ id: 'fnd_3' })],
      documents: [
        {
          contentId: 'i1',
          name: 'invoice.pdf',
          pages: [picture('aW52b2ljZQ=='), { ...picture('dW51c2Vk'), number: 2 }],
        },
        { contentId: 'c1', name: 'contract.pdf', pages: [picture('Y29udHJhY3Q=')] },
      ],
    });
    expect(count(text, 'aW52b2ljZQ==')).toBe(1);
    expect(count(text, 'Y29udHJhY3Q=')).toBe(1);
    expect(text).not.toContain('dW51c2Vk');
    expect(count(text, '<article')).toBe(3);
  });

  it('forbids everything but its own styles and pictures', () => {
    const text = report();
    expect(text).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    expect(text).not.toMatch(/<script|https?:|url\(|@import|<link/i);
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    '</style></svg><svg onload=alert(1)>',
    '</title><base href=//evil>',
  ])('writes hostile text %s as text wherever it stands', (hostile) => {
    const page = {
      number: 1,
      width: 600,
      height: 800,
      words: [{ text: hostile, box: [0.1, 0.1, 0.2, 0.12], fontSize: 10, bold: false }],
      lines: [],
      rulings: [],
      tables: [],
      image: 'synthetic',
      hasText: true,
    } satisfies Page;
    const text = report({
      generatedAt: hostile,
      findings: [
        finding({
          id: hostile,
          summary: hostile,
          arithmetic: hostile,
          amount: { value: '1', currency: hostile },
          evidence: [place({ quote: hostile }), place({ quote: hostile, contentId: 'c1', side: 'contract' })],
        }),
      ],
      documents: [
        { contentId: 'i1', name: hostile, pages: [picture(hostile)] },
        { contentId: 'c1', name: hostile, pages: [{ number: 1, picture: { page } }] },
      ],
      refused: [{ name: hostile, reason: hostile }],
      incomplete: [{ name: hostile, reasons: [hostile] }],
    });
    expect(text).not.toContain(hostile);
    const tags = new Set([...text.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag));
    for (const tag of ['script', 'img', 'base', 'iframe', 'foreignObject']) expect(tags.has(tag)).toBe(false);
    // In no tag does an attribute start that the report did not write.
    const unquoted = text.replace(/"[^"]*"/g, '""');
    expect([...unquoted.matchAll(/<[a-z][^>]*\son[a-z]+=/g)]).toEqual([]);
  });

  it('makes marks of writing direction in file names visible', () => {
    const text = report({ refused: [{ name: 'invoice\u202efdp.exe', reason: 'No.' }] });
    expect(text).toContain('invoice\ufffdfdp.exe');
    expect(text).not.toContain('\u202e');
  });

  it('puts the dearest finding first and adds up each currency exactly and apart', () => {
    const text = report({
      findings: [
        finding({ id: 'fnd_small', amount: { value: '0.10', currency: 'EUR' } }),
        finding({ id: 'fnd_usd', amount: { value: '9.00', currency: 'USD' } }),
        finding({ id: 'fnd_large', amount: { value: '12000.20', currency: 'EUR' } }),
        finding({ id: 'fnd_gone', amount: { value: '5.00', currency: 'EUR' }, status: 'withdrawn' }),
      ],
    });
    const ids = [...text.matchAll(/id="(fnd_[a-z]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['fnd_large', 'fnd_small', 'fnd_usd']);
    expect(text).toContain('12\u202f000.30 <small>EUR</small>');
    expect(text).toContain('9.00 <small>USD</small>');
  });

  it('lists several findings with a way to each', () => {
    const findings = ['fnd_a', 'fnd_b', 'fnd_c'].map((id) => finding({ id }));
    const text = report({ findings });
    for (const { id } of findings) {
      expect(count(text, `href="#${id}"`)).toBe(1);
      expect(count(text, `id="${id}"`)).toBe(1);
    }
    expect(report()).not.toContain('All findings');
  });

  it('draws the words of a page without a picture of its own', () => {
    const page = {
      number: 1,
      width: 600,
      height: 800,
      words: [{ text: 'Hosting & more', box: [0.1, 0.1, 0.2, 0.12], fontSize: 10, bold: true }],
      lines: [],
      rulings: [],
      tables: [],
      image: 'synthetic',
      hasText: true,
    } satisfies Page;
    const text = report({
      documents: [{ contentId: 'i1', name: 'a.docx', pages: [{ number: 1, picture: { page } }] }],
    });
    expect(text).toMatch(/<text x="60" [^>]*textLength="60"[^>]*>Hosting &amp; more<\/text>/);
    expect(text).toContain('This page has no picture.');
  });

  it('names refused files and incomplete documents with their reasons', () => {
    const text = report({
      refused: [{ name: 'scan.heic', reason: 'This kind is not read.' }],
      incomplete: [{ name: 'a.pdf', reasons: ['Page 2 has no text.'] }],
    });
    expect(text).toMatch(/Refused files.*scan\.heic.*This kind is not read\./s);
    expect(text).toMatch(/Incomplete documents.*a\.pdf.*Page 2 has no text\./s);
  });

  it('says so when nothing was found', () => {
    const text = report({ findings: [] });
    expect(text).toContain('No findings');
    expect(text).not.toContain('<symbol');
  });
});
