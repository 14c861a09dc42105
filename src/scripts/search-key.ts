/** Control or Command with K leads to the search from anywhere. With a modifier, so that it is in nobody's way who types or speaks. */
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('#search input');
  if (field) field.focus();
  else location.assign('/search/');
});
