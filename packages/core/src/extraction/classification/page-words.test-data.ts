/** What a page of each language says where the words differ; the shape is the same in all. */
export type Words = Record<
  | 'header'
  | 'net'
  | 'tax'
  | 'total'
  | 'invoice'
  | 'number'
  | 'date'
  | 'due'
  | 'credit'
  | 'order'
  | 'orderNumber'
  | 'orderDate'
  | 'delivery'
  | 'supplier'
  | 'statement'
  | 'opening'
  | 'closing'
  | 'entries'
  | 'salutation'
  | 'closingWords'
  | 'about'
  | 'subject'
  | 'contract'
  | 'contractText'
  | 'prices'
  | 'agreement'
  | 'agreementText'
  | 'receipt'
  | 'cash'
  | 'change'
  | 'offer',
  string
>;

export const languages: Record<string, Words> = {
  en: {
    header: 'Description | Quantity | Unit price | Amount',
    net: 'Net total',
    tax: 'VAT 20 %',
    total: 'Total amount',
    invoice: 'Invoice',
    number: 'Invoice number',
    date: 'Invoice date',
    due: 'Due date',
    credit: 'Credit note',
    order: 'Purchase order',
    orderNumber: 'Order number',
    orderDate: 'Order date',
    delivery: 'Delivery date',
    supplier: 'Supplier',
    statement: 'Statement of account',
    opening: 'Opening balance',
    closing: 'Closing balance',
    entries: 'Date | Reference | Debit | Credit | Balance',
    salutation: 'Dear Sir or Madam,',
    closingWords: 'Yours faithfully,',
    about: 'please find attached your invoice for the work of last month. We thank you for your order.',
    subject: 'Subject: Your invoice',
    contract: 'Supply agreement',
    contractText:
      'The supplier shall deliver the goods at the prices of the price schedule. Governing law is that of Ireland.',
    prices: 'Description | Unit | Unit price',
    agreement: 'Non-disclosure agreement',
    agreementText:
      'The parties shall keep confidential information secret. This agreement has the governing law of Ireland.',
    receipt: 'Receipt',
    cash: 'Cash',
    change: 'Change',
    offer: 'Quotation',
  },
  de: {
    header: 'Beschreibung | Menge | Einzelpreis | Gesamtpreis',
    net: 'Nettobetrag',
    tax: 'MwSt 19 %',
    total: 'Gesamtbetrag',
    invoice: 'Rechnung',
    number: 'Rechnungsnummer',
    date: 'Rechnungsdatum',
    due: 'Fällig am',
    credit: 'Gutschrift',
    order: 'Bestellung',
    orderNumber: 'Bestellnummer',
    orderDate: 'Bestelldatum',
    delivery: 'Liefertermin',
    supplier: 'Lieferant',
    statement: 'Kontoauszug',
    opening: 'Alter Saldo',
    closing: 'Neuer Saldo',
    entries: 'Datum | Beleg | Soll | Haben | Saldo',
    salutation: 'Sehr geehrte Damen und Herren,',
    closingWords: 'Mit freundlichen Grüßen',
    about:
      'anbei erhalten Sie die Rechnung für die Arbeiten des letzten Monats. Vielen Dank für den Auftrag.',
    subject: 'Betreff: Ihre Rechnung',
    contract: 'Rahmenvertrag',
    contractText:
      'Der Auftragnehmer liefert zu den Preisen der Preisliste. Gerichtsstand ist Bremen. Der Auftraggeber zahlt.',
    prices: 'Bezeichnung | Einheit | Einzelpreis',
    agreement: 'Geheimhaltungsvereinbarung',
    agreementText:
      'Die Parteien halten vertrauliche Informationen geheim. Diese Vereinbarung hat den Gerichtsstand Bremen.',
    receipt: 'Quittung',
    cash: 'Gegeben bar',
    change: 'Rückgeld',
    offer: 'Angebot',
  },
  fr: {
    header: 'Désignation | Quantité | Prix unitaire HT | Montant HT',
    net: 'Total HT',
    tax: 'TVA 20 %',
    total: 'Total TTC',
    invoice: 'Facture',
    number: 'Numéro de facture',
    date: 'Date de facture',
    due: "Date d'échéance",
    credit: 'Avoir',
    order: 'Bon de commande',
    orderNumber: 'Numéro de commande',
    orderDate: 'Date de commande',
    delivery: 'Date de livraison',
    supplier: 'Fournisseur',
    statement: 'Relevé de compte',
    opening: 'Ancien solde',
    closing: 'Nouveau solde',
    entries: 'Date | Référence | Débit | Crédit | Solde',
    salutation: 'Madame, Monsieur,',
    closingWords: "Veuillez agréer l'expression de nos salutations distinguées",
    about: 'vous trouverez ci-joint la facture pour les travaux du mois dernier. Merci pour votre commande.',
    subject: 'Objet : Votre facture',
    contract: 'Contrat de fourniture',
    contractText:
      'Le fournisseur livre aux prix de la grille tarifaire. Le droit applicable est le droit français. Le client paie.',
    prices: 'Désignation | Unité | Prix unitaire',
    agreement: 'Accord de confidentialité',
    agreementText:
      'Les parties gardent secrètes les informations confidentielles. Le présent accord a pour droit applicable le droit français.',
    receipt: 'Ticket de caisse',
    cash: 'Espèces',
    change: 'Rendu',
    offer: 'Devis',
  },
  es: {
    header: 'Descripción | Cantidad | Precio unitario | Importe',
    net: 'Base imponible',
    tax: 'IVA 21 %',
    total: 'Importe total',
    invoice: 'Factura',
    number: 'Número de factura',
    date: 'Fecha de factura',
    due: 'Fecha de vencimiento',
    credit: 'Factura rectificativa',
    order: 'Pedido',
    orderNumber: 'Número de pedido',
    orderDate: 'Fecha de pedido',
    delivery: 'Fecha de entrega',
    supplier: 'Proveedor',
    statement: 'Extracto de cuenta',
    opening: 'Saldo anterior',
    closing: 'Saldo final',
    entries: 'Fecha | Referencia | Debe | Haber | Saldo',
    salutation: 'Estimados señores:',
    closingWords: 'Les saluda atentamente,',
    about: 'adjuntamos la factura por los trabajos del mes pasado. Muchas gracias por su pedido.',
    subject: 'Asunto: Su factura',
    contract: 'Contrato de suministro',
    contractText:
      'El proveedor entrega a los precios de la lista de precios. La legislación aplicable es la española. El cliente paga.',
    prices: 'Descripción | Unidad | Precio unitario',
    agreement: 'Acuerdo de confidencialidad',
    agreementText:
      'Las partes guardan en secreto la información confidencial. El presente acuerdo se rige por la legislación aplicable en España.',
    receipt: 'Factura simplificada',
    cash: 'Efectivo',
    change: 'Cambio',
    offer: 'Presupuesto',
  },
  it: {
    header: 'Descrizione | Quantità | Prezzo unitario | Importo',
    net: 'Totale imponibile',
    tax: 'IVA 22 %',
    total: 'Importo totale',
    invoice: 'Fattura',
    number: 'Numero fattura',
    date: 'Data fattura',
    due: 'Data scadenza',
    credit: 'Nota di credito',
    order: 'Ordine di acquisto',
    orderNumber: 'Numero ordine',
    orderDate: 'Data ordine',
    delivery: 'Data di consegna',
    supplier: 'Fornitore',
    statement: 'Estratto conto',
    opening: 'Saldo iniziale',
    closing: 'Saldo finale',
    entries: 'Data | Riferimento | Dare | Avere | Saldo',
    salutation: 'Gentili signori,',
    closingWords: 'Distinti saluti',
    about: 'in allegato trovate la fattura per i lavori del mese scorso. Grazie per il vostro ordine.',
    subject: 'Oggetto: La vostra fattura',
    contract: 'Contratto di fornitura',
    contractText:
      'Il fornitore consegna ai prezzi del listino prezzi. Legge applicabile è quella italiana. Il cliente paga.',
    prices: 'Descrizione | Unità di misura | Prezzo unitario',
    agreement: 'Accordo di riservatezza',
    agreementText:
      'Le parti mantengono segrete le informazioni riservate. Il presente accordo ha come legge applicabile quella italiana.',
    receipt: 'Scontrino fiscale',
    cash: 'Contante',
    change: 'Resto',
    offer: 'Preventivo',
  },
  nl: {
    header: 'Omschrijving | Aantal | Prijs per stuk | Bedrag',
    net: 'Totaal excl. BTW',
    tax: 'BTW 21 %',
    total: 'Totaal incl. BTW',
    invoice: 'Factuur',
    number: 'Factuurnummer',
    date: 'Factuurdatum',
    due: 'Vervaldatum',
    credit: 'Creditnota',
    order: 'Inkooporder',
    orderNumber: 'Ordernummer',
    orderDate: 'Orderdatum',
    delivery: 'Leverdatum',
    supplier: 'Leverancier',
    statement: 'Rekeningoverzicht',
    opening: 'Beginsaldo',
    closing: 'Eindsaldo',
    entries: 'Datum | Referentie | Debet | Credit | Saldo',
    salutation: 'Geachte heer, mevrouw,',
    closingWords: 'Met vriendelijke groet,',
    about: 'bijgaand vindt u de factuur voor de werkzaamheden van de vorige maand. Dank voor uw bestelling.',
    subject: 'Onderwerp: Uw factuur',
    contract: 'Raamovereenkomst',
    contractText:
      'De leverancier levert tegen de prijzen van de prijslijst. Toepasselijk recht is het Nederlandse. Opdrachtgever betaalt.',
    prices: 'Omschrijving | Eenheid | Prijs per eenheid',
    agreement: 'Geheimhoudingsovereenkomst',
    agreementText:
      'De partijen houden vertrouwelijke informatie geheim. Op deze overeenkomst is Nederlands toepasselijk recht van kracht.',
    receipt: 'Kassabon',
    cash: 'Contant',
    change: 'Wisselgeld',
    offer: 'Offerte',
  },
};
