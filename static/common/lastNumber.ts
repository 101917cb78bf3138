/**
 * Keeps a number that ends a text on the line of the word before it: "effort 1" rather than a line with a lone 1. For what is
 * shown only: what is copied or exported has plain spaces.
 */
export const withLastNumber = (text: string): string => text.replace(/ (?=\S*\d\S*$)/, '\u00a0');
