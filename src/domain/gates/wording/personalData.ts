import { wordPattern, wordsFound } from './words';

/**
 * Words by which an issue says that it handles personal data (GDPR art. 4(1), 9; AVG), in English and Dutch. They are
 * there to make someone look, not to judge: better one question too many than a data leak.
 */
const WORDS = wordPattern([
  // English
  '(?:personal|customer|client|patient|employee|user|health|medical|biometric|location) (?:data|information|records?|details)',
  'personally identifiable(?: information)?|pii|gdpr|privacy|data subjects?|data protection|dpia|consent',
  '(?:e-?mail|home|postal|delivery|shipping|billing|ip) address(?:es)?|(?:phone|mobile|telephone|passport|account) numbers?',
  'social security numbers?|ssn|dates? of birth|birth ?dates?|birthdays?|credit ?cards?|driving licen[cs]es?|iban|tracking cookies?',
  // Dutch
  'persoonsgegevens?|persoonlijke gegevens|bijzondere gegevens|(?:klant|patiënt|patient|medewerker|gebruiker|gezondheid|adres|contact|locatie|bank)s? ?gegevens',
  '(?:medische|biometrische) gegevens|klantdata|klantenbestand|persoonsdata|datalek(?:ken)?|betrokkenen|toestemming|verwerkersovereenkomst',
  'bsn|burgerservicenummers?|e-?mail ?-?adres(?:sen)?|mailadres(?:sen)?|(?:woon|huis|post|aflever|bezorg|factuur)adres(?:sen)?|ip-?adres(?:sen)?',
  '(?:telefoon|mobiel|paspoort|rekening|bank)nummers?|geboorte(?:datum|data|dag)|identiteitsbewij(?:s|zen)|rijbewij(?:s|zen)|paspoort(?:en)?|creditcards?',
]);

/** In a text only in capitals: "avg" is also what a database calls a mean. */
const AVG = /(?<![\p{L}\p{N}_])AVG(?![\p{L}\p{N}_(])/u;

/** The words of a text that speak of personal data, each once. */
export const personalDataWords = (text: string): string[] => [
  ...new Set([...wordsFound(text, WORDS), ...(AVG.test(text) ? ['AVG'] : [])]),
];

/** The same for a label or a component, whose words are often joined by `-` and `_`. */
export function personalDataWordsOfName(name: string): string[] {
  const spaced = name.replace(/[_\s]+/g, ' ');
  const words = [spaced, spaced.replaceAll('-', ' ')].flatMap(personalDataWords);
  return [...new Set([...words, ...(/(?<!\p{L})avg(?!\p{L})/iu.test(name) ? ['AVG'] : [])])];
}
