/** A word that no name has: letters only, as in a name, the first of them large. */
export function newWord(): string {
  const letters = [...(Date.now() + Math.floor(Math.random() * 1e6)).toString()].map(
    (digit) => 'ăbcdêghiô'[Number(digit)] ?? 'u',
  );
  return `T${letters.slice(-8).join('')}`;
}

export function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
