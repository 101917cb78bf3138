/** What a check, or a whole gate, comes to. Unknown is never pass. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'notApplicable';
