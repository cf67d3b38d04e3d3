import { hansetal } from './data/buyers.ts';
import { brightwaterContract, kesslerContract, nordlichtContract } from './data/contracts.ts';
import { renderInvoice } from './files/render.ts';
import { sideBox } from './layouts/open/side-box.ts';
import { addDays, buildInvoice, toLine } from './plan/build-invoice.ts';
import { findPrice } from './plan/plan-invoices.ts';
import { toInvoiceTruth } from './plan/truth-documents.ts';
import { createRandom } from './random.ts';
import type { TruthDocument } from './truth.ts';

const contracts = [nordlichtContract, brightwaterContract, kesslerContract];

/**
 * Many distinct invoices of one page, one after the other as they are asked for, so that ten thousand never lie in
 * memory at once. The same seed gives the same bytes.
 */
export async function* generateLoad(options: {
  count: number;
  seed: number;
}): AsyncGenerator<{ file: string; bytes: Uint8Array; truth: TruthDocument }> {
  const random = createRandom(options.seed);
  for (let index = 0; index < options.count; index += 1) {
    const contract = contracts[index % contracts.length] ?? nordlichtContract;
    const issueDate = addDays({ date: '2025-01-06', days: random.whole({ from: 0, to: 150 }) });
    const itemIds = [...new Set(contract.prices.map((price) => price.itemId))];
    const lines = random.sample({ from: itemIds, count: random.whole({ from: 2, to: 6 }) }).map((itemId) => {
      const quantity = String(random.whole({ from: 1, to: 60 }));
      return toLine({
        price: findPrice({ prices: contract.prices, itemId, date: issueDate, quantity }),
        quantity,
      });
    });
    const invoice = buildInvoice({
      seller: contract.seller,
      buyer: hansetal,
      number: `L${options.seed}-${String(index + 1).padStart(6, '0')}`,
      issueDate,
      purchaseOrder: `46${String(index).padStart(5, '0')}`,
      contractNumber: contract.contractNumber,
      lines,
    });
    const file = `load-${options.seed}-${String(index + 1).padStart(6, '0')}.pdf`;
    const bytes = await renderInvoice({ invoice, layout: sideBox });
    yield { file, bytes, truth: toInvoiceTruth({ file, invoice, layout: sideBox }) };
  }
}
