/** Gives each `[data-copy]` button the text of the paragraph beside it to copy, and says in the status beside it what came of it. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const place = button.parentElement;
  const say = (words: string) => {
    const status = place?.querySelector('[role=status]');
    if (status) status.textContent = words;
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(place?.querySelector('p')?.textContent ?? '').then(
      () => say('Copied.'),
      () => say('The browser does not allow copying; select the text instead.'),
    );
  });
}
