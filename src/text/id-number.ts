const CANDIDATE =
  /(?<![0-9A-Za-z])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/**
 * Whether a text holds the number of a resident identity card, spaces or dashes inside or not: a place, a day of birth,
 * and the check digit that GB 11643 gives to the seventeen digits before it.
 */
export const holdsIdNumber = (text: string): boolean =>
  (
    text
      .normalize('NFKC')
      .replace(/(?<=\d)[\s-]+(?=[\dXx])/g, '')
      .match(CANDIDATE) ?? []
  ).some(hasItsCheck);

function hasItsCheck(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECKS[sum % 11] === number.at(-1)?.toUpperCase();
}
