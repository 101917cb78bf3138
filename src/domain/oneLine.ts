/** A text as one line: runs of spaces, breaks and control characters become one space. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
