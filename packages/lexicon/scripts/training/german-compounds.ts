import type { Random } from './random.ts';

const heads =
  'Rechnungs|Zahlungs|Liefer|Bestell|Kunden|Konto|Steuer|Umsatz|Waren|Artikel|Versicherungs|Vertrags|Betriebs|Neben|Miet|Wohn|Arbeits|Lohn|Gehalts|Personal|Kranken|Renten|Haus|Grund|Bau|Material|Lager|Transport|Verkehrs|Fahrzeug|Kraftfahrt|Reise|Strom|Gas|Wasser|Heiz|Energie|Netz|Daten|Geschäfts|Handels|Gesamt|Teil|Netto|Brutto|Zwischen|Einzel|Schluss|Abschlags|Bank|Kredit|Spar|Wert|Preis|Kosten|Leistungs|Prüf|Mess|Dienst|Service|Beratungs|Schulungs|Reparatur|Wartungs|Garantie|Haftungs|Schadens|Rück|Vor|Nach|Ab|Ein|Aus|Über|Unter|Haupt|Grundstücks|Gebäude|Straßen|Schul|Lehr|Sprach|Kinder|Jugend|Senioren|Lebens|Nahrungs|Obst|Gemüse|Fleisch|Milch|Kaffee|Papier|Büro|Computer|Drucker|Software|Werk|Maschinen|Metall|Holz|Glas|Kunststoff|Sicherheits|Umwelt|Entsorgungs|Reinigungs|Telefon|Mobilfunk|Internet'.split(
    '|',
  );
const tails =
  'nummer|datum|betrag|summe|bedingung|bedingungen|adresse|empfänger|schein|gruppe|kosten|pauschale|zuschlag|abschlag|rabatt|gebühr|satz|schlüssel|stelle|stellung|übersicht|aufstellung|abrechnung|bestätigung|erklärung|frist|zeitraum|termin|plan|bericht|vertrag|vereinbarung|verordnung|gesetz|recht|pflicht|schutz|anlage|gerät|teil|menge|einheit|gewicht|wert|preis|position|zeile|feld|art|form|text|hinweis|bemerkung|information|unterlagen|verwaltung|leitung|abteilung|mitarbeiter|nehmer|geber|inhaber|partner|verkehr|weg|markt|handel|konto|verbindung|kasse|steuer|abgabe|beitrag|leistung|lieferung|zahlung|rechnung|mahnung|forderung|verzug|zins|guthaben|saldo|ausgleich|verzeichnis|liste|karte|kennung|bezeichnung|beschreibung|angabe|prüfung|messung|wartung|reinigung|versicherung|schaden|fall|meldung|antrag|bescheid'.split(
    '|',
  );
const plain =
  'Betreff|Inhalt|Seite|Menge|Währung|Beleg|Belegsummen|Position|Positionsdaten|Bemerkung|Bemerkungen|Kategorie|Name|Nummer|Anschrift|Strecke|Stück|Flasche|Karton|Palette|Verpackung|Kiste|Packung|Dose|Einheit|Abweichender|Globale|Einfacher|Neue|Alte|Offene|Fällige|Freundliche|Herzliche|Schöne|Gültige|Übernahme|Abgabe|Rückgabe|Beginn|Ende|Dauer|Monat|Quartal|Jahr|Woche|Tag|Stunde|Uhr|Fahrer|Fahrt|Zimmer|Frühstück|Übernachtung|Joghurt|Banane|Erdbeere|Zucker|Mehl|Wein|Bier|Saft|Farbe|Größe|Länge|Breite|Höhe|Gewicht|Selbstbeteiligung|Haftpflicht|Vollkasko|Guthaben|Saldo|Skonto|Zahlung|Lieferung|Rechnung|Angebot|Auftrag|Bestellung|Vertrag|Kunde|Verkäufer|Käufer|Erwerber|Auftraggeber|Auftragnehmer|Mieter|Vermieter|Gläubiger|Schuldner|Geschäftsführung|Vorstand|Aufsichtsrat|Sitz|Amtsgericht|Handelsregister|Umsatzsteuer|Mehrwertsteuer|Beispiel|Muster|Anlage|Kopie|Original|Entwurf|Stempel|Unterschrift|Datum|Ort'.split(
    '|',
  );

/** A German noun of everyday business, mostly a compound: written with a capital, and no name. */
export const germanNoun = (random: Random): string =>
  random.chance(0.08)
    ? `${random.pick(plain)}-${random.pick(plain)}`
    : random.chance(0.65)
      ? random.pick(heads) + random.pick(tails)
      : random.pick(plain);
