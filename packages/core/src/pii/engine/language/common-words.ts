/**
 * Words that stand in most texts of a language (ISO 639-1), without accents: those that tell the language, and everyday
 * words that are labels or abbreviations of numbers in another one (`pan`, `mot`, `red`).
 */
const lists: Readonly<Record<string, string>> = {
  en: 'the of and to in is was for that with on as at by from this are be or an not have has had were which you your we our they their it he she his her will would can could if but when there been who what all any may shall must do did my me us i am so more than into about after also please thank red fine lien begin pass handy cap sole auto',
  de: 'der die das und ist nicht ein eine einen einem einer dem den des mit fur auf von zu im am an als auch es sich bei wie werden wird sind war wir ihr sie ich oder aber nach aus um uber vor bis nur noch so wenn durch kann hat haben zum zur mein meine ihre man was bitte danke art tag',
  fr: 'le la les des du de un une et est dans pour que qui sur avec par plus pas ne ce cette il elle nous vous je son sa ses au aux ou mais sont ete etre avoir ont leur comme tout car ni mot fait si en se mon ma votre notre bonjour merci but or lot sol part due bel don pan',
  es: 'el la los las de del un una y es en que por para con no su sus se al lo como mas pero sin sobre este esta son fue ser ha han muy ya yo mi tu le les nos o si cuando hasta todo gracias hola pan sol ver van ni sal',
  it: 'il lo la i gli le di del della dei delle un una e in che per con non su si al alla da dal nel nella come piu ma sono era essere ha hanno anche questo questa suo sua loro o se due fine sole cui mi ti mio mia grazie buongiorno van',
  nl: 'de het een en van in is op te dat die voor met niet zijn aan er ook als bij door naar om uit maar wordt werd worden heeft hebben was ik je jij u wij ze hij zij dit deze of nog over tot kan al mijn uw bedankt me',
  pt: 'o a os as de do da dos das um uma e em no na nos nas que por para com nao se ao seu sua como mais mas foi ser sao esta este ou ja eu voce muito quando ate sem sobre pelo pela meu minha obrigado ver sol tem',
  pl: 'i w na z do sie nie ze to jest o jak po za od dla oraz przez ale ktory ktora sa byl byla bylo byc moze ich jego jej co tak czy juz tylko przy ten ta te pan pani moj prosze dziekuje pod',
  sv: 'och i att det som en ett pa ar av for med den till inte har de om han hon var jag vi du ska kan fran men sa eller efter vid under mot min mitt tack sin son fin man',
};

/** The languages in which a word, in lower case and without accents, is an everyday one. */
export const commonIn: ReadonlyMap<string, readonly string[]> = (() => {
  const made = new Map<string, string[]>();
  for (const [language, list] of Object.entries(lists)) {
    for (const word of list.split(' ')) {
      const languages = made.get(word);
      if (languages) languages.push(language);
      else made.set(word, [language]);
    }
  }
  return made;
})();
