import { wordPattern } from './words';

/** Signs that a criterion can be checked, in English and Dutch: an outcome that shows, a measure, a literal text. */

/** What someone or something can or must do; "must work" and "must be handled well" say nothing yet. */
const ability =
  "(?:can|cannot|can’t|can't|may|must|should|shall|will) (?:not |only |also |always |never |still )*(?!be|not|work|function|support|handle)\\p{L}{2,}";

/** A rule for all cases: "Only on weekdays", "Geen reclame in de mail". */
export const RULE =
  /^[^\p{L}]*(?:only|no|never|always|not|nothing|nobody|every|each|all|without|alleen|geen|nooit|altijd|niet|niets|niemand|elke?|iedere?|alle|zonder)(?!\p{L})/iu;

/** Something that happens or holds, and that one can look for. */
export const OUTCOME = wordPattern([
  // English: verbs of effect, what the user can do, and passives ("is sent", "are no longer shown").
  'shows?|displays?|contains?|includes?|returns?|receives?|sees?|appears?|disappears?|sends?|opens|closes|saves|stores',
  'creates|deletes|removes|adds|updates|redirects?|navigates|sorts|filters|matches|equals?|refuses|rejects|accepts|blocks',
  'allows|prevents|logs|records|prints|downloads|uploads|exports|imports|gets|starts|stops|begins|ends|changes|stays|remains',
  'keeps|leads to|responds|answers|replies|has|have|asks|warns|hides|selects|fills|calculates|counts|reads?|writes|fails|expires',
  'uses|comes|agrees|respects|links to|applies|appl(?:y|ies) to|follows|belongs to|runs|knows|tells|says|names|mentions|explains|gives?|takes|moves|goe?s?|follow|arrives?|falls back|never|nooit',
  'shown|sent|stored|saved|hidden|logged|reviewed|approved|checked|sorted|filtered|deleted|removed|added|translated|documented|tested|rounded',
  '(?:is|are) (?:not |only |also |always |never )*(?:in|on|at|to|from|with|without|per|behind|under|above|below|next to|like|the same)',
  ability,
  '(?:is|are|was|were|be|been|gets?|stays?|remains?) (?:not |no longer |also |only |always |never |then |immediately |automatically )*' +
    '(?:\\p{L}+(?:ed|wn|en)|sent|set|put|kept|made|built|found|lost|left|paid|read|held|met|sold|visible|hidden|empty|unique|optional|mandatory|available|unavailable|present|absent|active|inactive|read-only|possible|impossible|equal|gone|zero)',
  // Dutch: verbs of effect, what someone can or may do, and passives (“wordt verstuurd”, “is bewaard”).
  'toont|tonen|toon|bevat(?:ten)?|geeft|geven|krijgt?|krijgen|ontvangt?|ontvangen|ziet?|zien|verschijnt|verschijnen|verdwijnt|verdwijnen',
  'opent|openen|sluit|sluiten|bewaart|bewaren|verwijdert|stuurt|sturen|verstuurt|verzendt|weigert|blokkeert|staat|staan|heeft|hebben',
  'blijft|blijven|wordt|worden|verwijst|leidt|logt|telt|gaat|gaan|komt|komen|meldt|melden|vraagt|vult|vullen|rekent|berekent',
  'maakt|slaat|kiest|start|stopt|begint|eindigt|verandert|sorteert|filtert|accepteert|voorkomt|exporteert|importeert|verloopt',
  'geldt|gelden|draait|draaien|volgt|volgen|hoort|gebruikt|gebruiken|past|passen|noemt|noemen|zegt|weet|leest|neemt|vervalt|vervallen|verspringt',
  '(?:vast|in|aan|op|af|toe|bij|goed|uit|terug|door|weer)?ge(?:steld|controleerd|toond|geven|slagen|keurd|vuld|maakt|voegd|meld|logd|sorteerd|rond|test|zet|haald)',
  'bewaard|verwijderd|verstuurd|verzonden|berekend|vermeld|beschreven|vertaald|bevestigd|\\p{L}{3,}baar|gelijk',
  'kan|kunnen|kun|mag|mogen',
  '(?:is|zijn) (?:\\p{L}+ ){0,4}(?:(?:ge|be|ver|ont|her|op|uit|in|aan|af|toe|door)\\p{L}+(?:d|t|en)|leeg|zichtbaar|verborgen|verplicht|uniek|beschikbaar|aanwezig|afwezig|actief|inactief)',
]);

/** A number is read from its first digit only, so that `1.1.1.…` is not read anew at each of its dots. */
const number =
  '(?:(?<!\\d[.,])\\d+(?:[.,]\\d+)*|one|two|three|four|five|six|seven|eight|nine|ten|zero|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|nul)';
const unit =
  '(?:%|€|ms|milliseconds?|s|sec|seconds?|seconden?|min|minutes?|minuten|minuut|hours?|uur|uren|days?|dag|dagen|weeks?|week|weken|months?|maand|maanden|' +
  'years?|jaar|jaren|px|pixels?|cm|mm|m|km|kg|g|[kmg]b|bytes|characters?|chars|tekens?|letters?|digits?|cijfers?|decimals?|decimalen|words?|woorden|' +
  'items?|rows?|rijen|regels|lines?|results?|resultaten|pages?|pagina’s|clicks?|klikken|times|keer|x|users?|gebruikers|requests?|percent|procent|euros?|euro|points?|punten|pieces|stuks)';

/** A number with its unit, or with a comparison. */
export const MEASURE: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])${number}\\s?-?${unit}(?![\\p{L}\\p{N}])`, 'iu'),
  new RegExp(
    '(?<![\\p{L}\\p{N}])(?:at (?:most|least)|no (?:more|less|fewer|later) than|(?:more|less|fewer|longer|shorter|higher|lower|greater|smaller|larger) than|' +
      'within|up to|under|below|above|over|max(?:imum|imaal)?|min(?:imum|imaal)?|between|exactly|equals?|every|after|' +
      'hooguit|hoogstens|ten hoogste|minstens|ten minste|tenminste|binnen|tot|onder|boven|tussen|exact|precies|elke|na|(?:meer|minder|groter|kleiner|hoger|lager|langer|korter) dan)' +
      `(?:\\s+(?:of|the|de|van)){0,2}\\s+[€$£]?\\s?${number}(?![\\p{L}\\p{N}])`,
    'iu',
  ),
  new RegExp(`(?<![\\p{L}\\p{N}])${number}\\s+(?:\\p{L}+\\s+)?per\\s+\\p{L}`, 'iu'),
  /(?:[<>≤≥=]|[€$£])\s?\d/u,
];

/** A text in quotes, as it must appear. An apostrophe inside a word is none. */
export const QUOTED =
  /“[^“”]+”|„[^„”“]+[”“]|"[^"]+"|«[^«»]+»|`[^`]+`|(?<![\p{L}\p{N}])['‘][^'‘’]{2,}['’](?![\p{L}\p{N}])/gu;
