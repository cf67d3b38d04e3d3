import { describe, expect, it } from 'vitest';
import { createPiiText } from '../pii-text.ts';
import { guessLanguage } from './guess-language.ts';

const guess = (text: string) => {
  const read = createPiiText({ text });
  return guessLanguage(Array.from({ length: read.tokens.count }, (_, index) => read.word(index)));
};

describe('the language of a text', () => {
  it.each([
    ['en', 'Please send the signed copy to our office by Monday, as agreed with your colleague.'],
    ['en', 'what is your number? i will call you when we are there'],
    ['de', 'Bitte senden Sie die Unterlagen bis Montag an unser Büro, wie mit Ihnen besprochen.'],
    ['de', 'ich habe die rechnung noch nicht bekommen'],
    ['fr', 'Merci de nous envoyer la copie signée avant lundi, comme convenu avec votre collègue.'],
    ['fr', "je n'ai pas reçu la facture, elle est dans le colis"],
    [
      'es',
      'Envíe por favor la copia firmada a nuestra oficina antes del lunes, como se acordó con su colega.',
    ],
    ['es', 'no me ha llegado la factura y el pedido es para los clientes'],
    ['it', 'La preghiamo di inviare la copia firmata al nostro ufficio, come concordato con il suo collega.'],
    ['nl', 'Stuur de getekende kopie voor maandag naar ons kantoor, zoals met uw collega is afgesproken.'],
    [
      'pt',
      'Por favor envie a cópia assinada para o nosso escritório até segunda-feira, como foi acordado com o seu colega.',
    ],
    ['pl', 'Proszę przesłać podpisaną kopię do biura, jak to było uzgodnione, ale nie przez pocztę.'],
    ['sv', 'Skicka den undertecknade kopian till vårt kontor, som vi har kommit överens om med din kollega.'],
  ])('is %s', (language, text) => {
    expect(guess(text)).toBe(language);
  });

  it.each([
    '',
    'Mary Johnson 536-90-4399',
    'IBAN DE89370400440532013000 BIC COBADEFFXXX',
    'Name Ort Telefon Datum Betrag',
    '書類を事務所に送ってください',
    'no no no',
  ])('is not told by %j', (text) => {
    expect(guess(text)).toBe('und');
  });
});
