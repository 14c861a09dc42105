// A page opened with a job in its address must not show the default job's result while the calculator loads.
if (location.search.length > 1) document.documentElement.dataset.opened = 'link';
