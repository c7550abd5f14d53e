import type { Practice } from '../ports/practice'

/** What `modeEnding` gives while practising. */
const practiceEnding = '?practice'

/** Practice beside the database of that name. */
export function browserPractice(databaseName = 'yomiage'): Practice {
  return {
    begin() {
      takeSettingsAlong(databaseName)
      location.assign(`${location.pathname}${practiceEnding}#/day/practice`)
    },
    async leave() {
      if (!(await deleted(databaseName + practiceEnding))) return false
      for (const key of Object.keys(localStorage)) {
        if (key.endsWith(practiceEnding)) localStorage.removeItem(key)
      }
      location.replace(`${location.pathname}#/settings`)
      return true
    },
    digit: () => Math.floor(Math.random() * 10),
  }
}

/** Language and looks, but not the visit; what was chosen while practising stays. */
function takeSettingsAlong(key: string): void {
  const kept = localStorage.getItem(key)
  if (kept === null || localStorage.getItem(key + practiceEnding) !== null) return
  localStorage.setItem(key + practiceEnding, kept.replace(/"visit":"[^"]*"/, '"visit":null'))
}

function deleted(databaseName: string): Promise<boolean> {
  return new Promise(resolve => {
    const removal = indexedDB.deleteDatabase(databaseName)
    removal.onsuccess = () => resolve(true)
    removal.onerror = () => resolve(false)
    removal.onblocked = () => resolve(false)
  })
}
