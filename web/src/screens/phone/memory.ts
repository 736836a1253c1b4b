// Small things this phone remembers from one visit to the next: the name, where one is from, the language.
export type Remembered = 'name' | 'organisation' | 'language';

export function remembered(what: Remembered): string | undefined {
  try {
    return localStorage.getItem(`bordduk/${what}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(what: Remembered, value: string): void {
  try {
    localStorage.setItem(`bordduk/${what}`, value);
  } catch {
    // A phone that keeps nothing asks again next time.
  }
}
