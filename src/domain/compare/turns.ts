/** The result of work that pauses, without a pause. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const turn = work.next();
    if (turn.done) return turn.value;
  }
}
