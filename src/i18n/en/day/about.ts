import type { WordsLike } from '../shell'

/** What this app is made of, and which build of it runs here. */
export const about = {
  aboutApp: {
    title: 'About and licences',
    closed:
      'Yomiage sends nothing anywhere by itself. It has no server, no account and no counting of visitors; the only outward link is Microsoft’s portal.',
    build: 'This build',
    hash: 'SHA-256 of all files',
    hashNote: 'The same source builds the same files. Whoever builds it again can compare this number.',
    missing: 'This copy does not say what it was built from.',
    licences: 'Licences',
    voice:
      'Built-in voice: Japanese made with HTS Voice “Mei”, © 2009–2013 Nagoya Institute of Technology, Department of Computer Science (MMDAgent Project Team, www.mmdagent.jp), Creative Commons Attribution 3.0 (creativecommons.org/licenses/by/3.0/), cut and levelled; English made with Flite and its voice cmu_us_slt, © Carnegie Mellon University.',
  },
} as const satisfies object

export type AboutWords = WordsLike<typeof about>
