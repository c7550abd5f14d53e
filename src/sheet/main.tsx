import { render } from 'preact'
import '../styles/tokens.css'
import '../styles/reset.css'
import '../styles/base.css'
import './by-hand.css'
import { firstLanguage } from './first-language'
import { OfflineSheet } from './offline-sheet'

const place = document.getElementById('sheet')
if (place) {
  render(<OfflineSheet language={firstLanguage(navigator.languages)} />, place)
  // Browsers that did not get this far show how it is done by hand.
  document.getElementById('by-hand')?.remove()
}
