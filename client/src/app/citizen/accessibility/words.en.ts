import type { AccessibilityWords } from './words.bg';

export const accessibility: AccessibilityWords = {
  title: 'Accessibility statement',
  link: 'Accessibility',
  committed:
    '{{name}} is committed to making its reception hours service accessible to everyone, in accordance with article 58c (чл. 58в) of the Electronic Governance Act, which transposes Directive (EU) 2016/2102.',
  us: 'The administration',
  about: 'This accessibility statement applies to {{site}}.',
  status: {
    title: 'Compliance status',
    text: 'The service is partially compliant with EN 301 549 V3.2.1 (2021-03), due to the exceptions listed below. The pages are made to the stricter level AA of WCAG 2.2.',
  },
  barriers: {
    title: 'Non-accessible content',
    why: 'Non-compliance with the standard',
    files:
      'Documents of the records system that officials read beside a request are shown as they were submitted. A scanned document may hold no text for a screen reader.',
    scope: 'Not within the scope of the law',
    live: 'Video meetings are held live and have no captions. Choose a meeting in person or by phone instead, or write in the chat of the video room.',
  },
  prepared: {
    title: 'Preparation of this statement',
    method:
      'The statement rests on a self-assessment. With every change of the program each of its pages is checked automatically (axe): light and dark, on a phone and on a large screen, with more contrast. It is also checked that nothing is lost at a zoom of 200% and 400% and with spaced letters and lines, that buttons and links are large enough for a finger, and that nothing moves where the reader has asked for that. The path of a citizen and the decisions on requests are walked by keyboard alone.',
    reviewed: 'Last reviewed: {{date}}',
    notReviewed: 'The administration has not yet said when it was reviewed.',
  },
  feedback: {
    title: 'Feedback and contact',
    text: 'Did you meet something that stands in your way, or do you need content in another form? Tell us and we will help you book.',
    email: 'E-mail',
    phone: 'Phone',
    none: 'Turn to the administration, in person or by phone.',
  },
  enforcement: {
    title: 'Enforcement procedure',
    text: 'If you get no answer or an unsatisfactory one, notify the Ministry of e-Governance. It monitors whether the websites of the public sector are accessible, as article 58c (чл. 58в) of the Electronic Governance Act requires.',
  },
};
