export const issueAddress = (siteUrl: string, key: string): string => `${siteUrl}/browse/${encodeURIComponent(key)}`;
