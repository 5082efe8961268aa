import type { Me, NavItem, Organisation } from '../layouts/parts.tsx'

// The invented organisation, so that the page of components looks as a real page does. Its people and numbers do not exist.
export const organisation: Organisation = { name: 'Wenbury Neighbours', home: '#home', localHelp: { number: '07700 900180', what: 'Wenbury, day and night' } }

export const navigation: readonly NavItem[] = [
  { label: 'Today', href: '#today', current: true },
  { label: 'Waiting', href: '#waiting' },
  { label: 'People', href: '#people' },
  { label: 'Groups', href: '#groups' },
  { label: 'Line', href: '#line' },
  { label: 'Evidence', href: '#evidence' },
]

export const me: Me = {
  name: 'Asha',
  links: [
    { label: 'How I’d like it to look', href: '#look' },
    { label: 'What is known about me', href: '#known' },
  ],
  signOut: { action: '#sign-out', hidden: { token: 'sample' } },
}

export const footer: readonly NavItem[] = [
  { label: 'Accessibility', href: '#accessibility' },
  { label: 'Your information', href: '#privacy' },
  { label: 'Tell us what’s wrong', href: '#complain' },
  { label: 'Large print', href: '#large-print' },
]

export const long =
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch and the whole of the street behind it, where nobody has a lift but everybody has a neighbour who might'
