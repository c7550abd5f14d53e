import { render } from 'preact'
import '../../src/styles/tokens.css'
import '../../src/styles/reset.css'
import '../../src/styles/base.css'
import './gallery.css'
import { Capture, Home, HomeEmpty } from './board-scenes'
import { Compare } from './compare-scene'
import { Entry, EntryAnswer } from './digit-scenes'
import { Fields, Messages, Portal } from './form-scenes'
import { Parts } from './parts-scene'
import { Readback, ReadbackEar, ReadbackSettings } from './readback-scenes'
import type { GalleryLanguage } from './words'

const scenes = {
  home: Home,
  empty: HomeEmpty,
  capture: Capture,
  compare: Compare,
  entry: Entry,
  answer: EntryAnswer,
  readback: Readback,
  'readback-ear': ReadbackEar,
  'readback-settings': ReadbackSettings,
  portal: Portal,
  fields: Fields,
  messages: Messages,
  parts: Parts,
}

function isScene(name: string | null): name is keyof typeof scenes {
  return name !== null && name in scenes
}

const query = new URLSearchParams(location.search)
const wanted = query.get('scene')
const language: GalleryLanguage = query.get('lang') === 'en' ? 'en' : 'ja'
const theme = query.get('theme')
const Scene = scenes[isScene(wanted) ? wanted : 'home']

document.documentElement.lang = language
if (theme) document.documentElement.dataset['theme'] = theme
if (query.has('large')) document.documentElement.classList.add('large-text')

const root = document.getElementById('app')
if (root) render(<Scene language={language} />, root)
