/** Names that Jira gives the field with the estimate, in English and Dutch: "Story Points", "Story point estimate". */
const ESTIMATE = /story ?point|verhaalpunt/i;

/** Of fields with numbers, those that by their name hold an estimate. A site can have one for each kind of project. */
export const estimatesByName = <F extends { readonly name: string }>(numberFields: readonly F[]): F[] =>
  numberFields.filter(({ name }) => ESTIMATE.test(name));
