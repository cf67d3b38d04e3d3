import { foldWord } from '../../engine/pii-text.ts';
import { createWordFilter, type WordFilter } from '../../engine/word-filter.ts';

/** Names and short names of months by language, in order of the months, parted by `|`; forms of one month by `,`. */
const months: Readonly<Record<string, string>> = {
  en: 'january,jan|february,feb|march,mar|april,apr|may|june,jun|july,jul|august,aug|september,sept,sep|october,oct|november,nov|december,dec',
  de: 'januar,jänner,jan|februar,feber,feb|märz,mrz|april,apr|mai|juni,jun|juli,jul|august,aug|september,sept,sep|oktober,okt|november,nov|dezember,dez',
  fr: 'janvier,janv|février,févr,fév|mars|avril,avr|mai|juin|juillet,juil|août|septembre,sept|octobre,oct|novembre,nov|décembre,déc',
  es: 'enero,ene|febrero,feb|marzo,mar|abril,abr|mayo|junio,jun|julio,jul|agosto,ago|septiembre,setiembre,sept,sep|octubre,oct|noviembre,nov|diciembre,dic',
  it: 'gennaio,gen|febbraio,feb|marzo,mar|aprile,apr|maggio,mag|giugno,giu|luglio,lug|agosto,ago|settembre,set|ottobre,ott|novembre,nov|dicembre,dic',
  nl: 'januari,jan|februari,feb|maart,mrt|april,apr|mei|juni,jun|juli,jul|augustus,aug|september,sep|oktober,okt|november,nov|december,dec',
  pt: 'janeiro,jan|fevereiro,fev|março,mar|abril,abr|maio,mai|junho,jun|julho,jul|agosto,ago|setembro,set|outubro,out|novembro,nov|dezembro,dez',
  pl: 'stycznia,styczeń,sty|lutego,luty,lut|marca,marzec|kwietnia,kwiecień,kwi|maja,maj|czerwca,czerwiec,cze|lipca,lipiec,lip|sierpnia,sierpień,sie|września,wrzesień,wrz|października,październik,paź|listopada,listopad,lis|grudnia,grudzień,gru',
  sv: 'januari,jan|februari,feb|mars|april,apr|maj|juni|juli|augusti,aug|september,sept,sep|oktober,okt|november,nov|december,dec',
  da: 'januar,jan|februar,feb|marts|april,apr|maj|juni|juli|august,aug|september,sept|oktober,okt|november,nov|december,dec',
  no: 'januar,jan|februar,feb|mars|april,apr|mai|juni|juli|august,aug|september,sept|oktober,okt|november,nov|desember,des',
  fi: 'tammikuuta,tammikuu|helmikuuta,helmikuu|maaliskuuta,maaliskuu|huhtikuuta,huhtikuu|toukokuuta,toukokuu|kesäkuuta,kesäkuu|heinäkuuta,heinäkuu|elokuuta,elokuu|syyskuuta,syyskuu|lokakuuta,lokakuu|marraskuuta,marraskuu|joulukuuta,joulukuu',
  tr: 'ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
  ru: 'января,январь,янв|февраля,февраль,фев|марта,март|апреля,апрель,апр|мая|июня,июнь|июля,июль|августа,август,авг|сентября,сентябрь,сен|октября,октябрь,окт|ноября,ноябрь,ноя|декабря,декабрь,дек',
  uk: 'січня,січень|лютого,лютий|березня,березень|квітня,квітень|травня,травень|червня,червень|липня,липень|серпня,серпень|вересня,вересень|жовтня,жовтень|листопада,листопад|грудня,грудень',
  el: 'ιανουαρίου,ιανουάριος|φεβρουαρίου,φεβρουάριος|μαρτίου,μάρτιος|απριλίου,απρίλιος|μαΐου,μάιος|ιουνίου,ιούνιος|ιουλίου,ιούλιος|αυγούστου,αύγουστος|σεπτεμβρίου,σεπτέμβριος|οκτωβρίου,οκτώβριος|νοεμβρίου,νοέμβριος|δεκεμβρίου,δεκέμβριος',
  hu: 'január|február|március|április|május|június|július|augusztus|szeptember|október|november|december',
  ro: 'ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie',
  cs: 'ledna,leden|února,únor|března,březen|dubna,duben|května,květen|června,červen|července,červenec|srpna,srpen|září|října,říjen|listopadu|prosince,prosinec',
};

/** Days of the week by language; only those that are no other word. */
const weekdays: Readonly<Record<string, string>> = {
  en: 'monday tuesday wednesday thursday friday saturday sunday',
  de: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  es: 'lunes martes miércoles jueves viernes sábado domingo',
  it: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  pt: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira',
  pl: 'poniedziałek wtorek środa czwartek piątek sobota niedziela',
  sv: 'måndag tisdag onsdag torsdag fredag lördag söndag',
};

export type MonthWords = {
  /** 1 to 12 for the name of a month in any language, without accents and in lower case. */
  month(word: string): number | undefined;
  isWeekday(word: string): boolean;
  /** Of all of these words, without accents. */
  filter: WordFilter;
};

const listWords = (): MonthWords => {
  const numbers = new Map<string, number>();
  for (const list of Object.values(months)) {
    for (const [index, forms] of list.split('|').entries()) {
      for (const form of forms.split(',')) numbers.set(foldWord(form), index + 1);
    }
  }
  const days = new Set(Object.values(weekdays).flatMap((list) => list.split(' ').map(foldWord)));
  return {
    month: (word) => numbers.get(word),
    isWeekday: (word) => days.has(word),
    filter: createWordFilter([...numbers.keys(), ...days]),
  };
};

let words: MonthWords | undefined;

/** Names of months and days of the week; the tables are made at the first use. */
export const getMonthWords = (): MonthWords => {
  words ??= listWords();
  return words;
};
