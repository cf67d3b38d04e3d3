/** Sentences of letters and notes; `#` stands for a number that differs each time. */
const sentences = [
  'Dear Mrs. Hannah Fischer, thank you for your letter of 12 March 2021 about the delivery to our warehouse.',
  'We have looked into the matter and found that the goods left us in good order and were signed for by your staff.',
  'Please send the signed copy to h.fischer#@example.com or call us at (425) 882-9#90 between nine and five.',
  'The amount of 1,204.50 EUR was paid to DE89 3704 0044 0532 0130 00 on 2021-04-0#, as agreed in section 4.2.1.3.',
  'Our engineers visited the site in Rotterdam, replaced the pump and left the old parts with Mr. de Vries.',
  'The new firmware 10.4.#.12 runs on all units; the controller answers at 192.168.0.# within the local network.',
  'Nothing in this agreement shall be construed as creating a partnership between the parties to it.',
  'Patient John Miller, born 3 May 198#, MRN 445#667, was seen on Tuesday and sent home with advice to rest.',
  'Order 4711-# has been packed with 36 boxes of part AB-1200-# and will leave Hamburg tomorrow morning.',
  'The committee met for the third time this year and took note of the reports on noise, dust and water.',
  'She paid with the card 4012 8888 8888 1881 and asked for a receipt at https://shop.example.com/receipts/#.',
  'It was raining when the train came in, and hardly anybody was waiting on the platform under the old roof.',
  'Ms. Laura Bianchi of Northwind Traders lives at 12 Church Street, Springfield, and works as a translator.',
  'If a payment is late by more than thirty days, interest is due at the rate published by the central bank.',
];

/** A text of letters of about this many characters, the same each time. */
export const makeLetters = (characters: number): string => {
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; length < characters; index += 1) {
    const sentence = (sentences[index % sentences.length] ?? '').replaceAll('#', String((index * 7) % 10));
    const end = index % 5 === 4 ? '\n\n' : ' ';
    parts.push(sentence, end);
    length += sentence.length + end.length;
  }
  return parts.join('');
};
