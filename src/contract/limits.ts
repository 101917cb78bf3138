/** What pages keep to when they call. Apart from the calls, whose schemas only the functions check. */

/** Issues whose scores are saved at once. Each costs a few requests to Jira, and a function answers within 25 seconds. */
export const MOST_SCORED_AT_ONCE = 25;
