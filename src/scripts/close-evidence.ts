/** Closes evidence that the focus leaves by keyboard: open, it would lie over what has the focus now. */
document.addEventListener('focusout', ({ target, relatedTarget }) => {
  const evidence = (target as Element).closest<HTMLElement>('[popover]:popover-open');
  if (evidence && relatedTarget instanceof Node && !evidence.contains(relatedTarget)) evidence.hidePopover();
});
