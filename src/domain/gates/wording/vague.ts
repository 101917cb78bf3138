import { wordPattern } from './words';

/**
 * Words that make a criterion a matter of opinion, after the rules on vague terms, escape clauses and open ends in
 * INCOSE's Guide to Writing Requirements (R7–R9), in English and Dutch. Words that are as often harmless ("clear the
 * basket", "some", "correct") are left out: a hint that is wrong half of the time is read by nobody.
 */

/** A matter of degree, which a number settles: "fast" says nothing, "fast: within 2 seconds" does. */
export const DEGREE = wordPattern([
  // English
  'fast(?:er)?|quick(?:er|ly)?|slow(?:er|ly)?|prompt(?:ly)?|timely',
  'easy|easier|easily|effortless(?:ly)?|intuitive(?:ly)?|convenient(?:ly)?',
  'simple|simply',
  '(?:user|customer)-? ?friendly',
  'good|nice|nicely|better|great|beautiful(?:ly)?|attractive|pretty|neat(?:ly)?',
  'proper|properly|correctly|appropriate(?:ly)?|adequate(?:ly)?|suitabl[ey]|acceptabl[ey]|reasonabl[ey]|sufficient(?:ly)?',
  'robust|flexible|efficient(?:ly)?|effective(?:ly)?|optimal(?:ly)?|optimi[sz]ed|improved?|enhanced?',
  'seamless(?:ly)?|smooth(?:ly)?|clearly|performant|scalable|state of the art|modern|works? well|as usual|as expected',
  // Dutch
  'snel(?:ler|le|lere)?|vlot(?:te|ter)?|langzamer|langzaam|traag|trage|tijdig',
  'gebruik(?:er)?s?vriendelijke?|klantvriendelijke?',
  '(?:ge)?makkelijke?r?|eenvoudige?r?|simpele?r?|intuïtie(?:f|ve)|intuitie(?:f|ve)|handige?',
  'netjes|nette|mooie?|goede?|fatsoenlijke?|degelijke?|deugdelijke?|fraaie?',
  'voldoende|adequate?|passende?|redelijke?|acceptabele?|gepaste?|naar behoren|naar verwachting|zoals verwacht',
  'robuuste?|flexibele?|efficiënte?|effectieve?|effectief|optimale?|optimaal|geoptimaliseerde?|verbeterde?',
  'soepele?|naadloze?|naadloos|duidelijk|overzichtelijke?|schaalbare?|schaalbaar|moderne?|werkt correct',
]);

/** Leaves open what belongs to it, or whether it is wanted at all; no number helps. */
export const OPEN_ENDED = wordPattern([
  // English
  'etc(?:etera)?|et cetera|and so (?:on|forth)|and the like|and more|among others',
  '(?:as|if|when|where) (?:needed|necessary|required|possible|appropriate|applicable|desired)|as (?:soon|much|far|little) as possible',
  'tbd|tbc|tba|to be (?:determined|decided|defined|confirmed|discussed)',
  // Dutch
  'enz|enzovoorts?|e\\.d|en dergelijke|en zo|en meer|onder andere|o\\.a',
  '(?:indien|zo|waar|als|wanneer) (?:nodig|mogelijk|gewenst|van toepassing)|zo(?:veel| snel| goed)? mogelijk',
  'n\\.?t\\.?b|nader te bepalen|nog te bepalen|nog uitzoeken|nog af te stemmen',
]);
