const MOST_QUOTED = 60;

/** Text that somebody typed, pasted or linked, in quotes and short enough for a sentence. */
export function quoted(text: string, most = MOST_QUOTED): string {
  const letters = [...text];
  return `“${letters.length > most ? `${letters.slice(0, most).join('')}…` : text}”`;
}

/** A phrase with a capital, as a sentence begins. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A phrase without the capital of a sentence; names and abbreviations keep theirs. */
export function uncapital(text: string): string {
  return text.replace(/^[A-Z](?=[a-z]+(?: |$))/, (letter) => letter.toLowerCase());
}
