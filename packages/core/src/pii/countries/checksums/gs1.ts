/** Whether thirteen digits end in the check digit of article numbers. Source: GS1 General Specifications, 7.9.1. */
export const isArticleNumber = (digits: string): boolean => {
  if (!/^\d{13}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 13; index++) {
    sum += (digits.charCodeAt(index) - 48) * (index % 2 === 0 ? 1 : 3);
  }
  return sum % 10 === 0;
};

/** Whether thirteen digits are the number of a book. Source: ISO 2108. */
export const isIsbn = (digits: string): boolean => /^97[89]/.test(digits) && isArticleNumber(digits);
