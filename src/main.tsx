import { render } from 'preact'

const root = document.querySelector('#app')
if (root) render(<main>Yomiage</main>, root)
