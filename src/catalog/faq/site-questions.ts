import type { Subject } from './answer.ts';

/** About this site and its figures. */
export const SITE_QUESTIONS: Subject = {
  id: 'site',
  title: 'This site',
  questions: [
    {
      id: 'current',
      ask: 'How current are the figures?',
      answer: [
        'Each has the day it took effect and the day it was last checked; select a number to see both. A figure that has not been checked for longer than its source’s interval is marked, and after twice that it leaves every ranking. ',
        { text: 'When each source was read', href: '/sources/' },
        '.',
      ],
    },
    {
      id: 'wrong',
      ask: 'I found a wrong price. What can I do?',
      answer: [
        'Open the number and choose “report this number”: the form is filled in for you. The form needs a GitHub account, a message by e-mail does not: ',
        { text: 'how to report or correct a figure', href: '/contribute/' },
        '.',
      ],
    },
    {
      id: 'earn',
      ask: 'Do you earn from links or sell anything?',
      answer: [
        'No. There are no referral links, no advertising and no plans here, and no vendor pays or is affiliated. ',
        { text: 'About this site', href: '/about/' },
        '.',
      ],
    },
    {
      id: 'data',
      ask: 'May I use the data?',
      answer: [
        'Yes, under CC BY 4.0: name the source and the date. There are JSON, CSV, feeds, a calendar and badges. ',
        { text: 'Open data', href: '/data/' },
        '.',
      ],
    },
    {
      id: 'past',
      ask: 'What did an image cost last spring?',
      answer: [
        'The rate card of any past day can be opened, and the calculator takes a date. ',
        { text: 'As of a day', href: '/as-of/' },
        '; ',
        { text: 'all changes', href: '/changes/' },
        '.',
      ],
    },
  ],
};
