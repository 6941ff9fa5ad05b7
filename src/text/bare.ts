/** A word as it is compared with what a person typed: however their keyboard writes the apostrophe, in capitals or not. */
export const bare = (text: string): string => text.trim().toLowerCase().replace(/['‘]/gu, '’');
