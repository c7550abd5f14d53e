import { useState } from 'preact/hooks'
import { Choice } from '../../components/fields/choice'
import { SelectField } from '../../components/fields/select-field'
import { SwitchField } from '../../components/fields/switch-field'
import { Notice, type Tone } from '../../components/notice'
import { Section } from '../../components/section'
import type { ActivationId } from '../../domain/activation'
import { readLicenseReport } from '../../domain/pc-side/license-report'
import {
  noFacts,
  type PreFlightFacts,
  type PreFlightVerdict,
  preFlight,
  preFlightFactsOf,
} from '../../domain/pc-side/pre-flight'
import type { PcWords } from '../../i18n/en/pc'
import { createPastedText, type PastedText } from '../../stores/pc/pasted-text'
import { rememberReport } from '../../stores/pc/pc-reports'
import type { WorkStores } from '../../stores/work-stores'
import { useOnce } from '../use-once'
import { PasteField } from './paste-field'

const tones: Readonly<Record<PreFlightVerdict, Tone>> = {
  works: 'proven',
  'not-needed': 'proven',
  'mend-first': 'unsure',
  unsure: 'unsure',
  'does-not-work': 'wrong',
}

/** Whether activating through the portal will work here, from the pasted `/dlv` or from answers. */
export function PreFlightCard({
  app,
  words,
  from,
}: {
  readonly app: WorkStores
  readonly words: PcWords
  readonly from: ActivationId | null
}) {
  const pasted = useOnce(() => createPastedText(app.ports.clipboard))
  const [facts, setFacts] = useState<PreFlightFacts>(noFacts)
  const own = words.preFlight
  const { verdict, reason, better } = preFlight(facts)
  const change = (part: Partial<PreFlightFacts>) => setFacts(known => ({ ...known, ...part }))

  function read() {
    const products = readLicenseReport(pasted.text.value)
    const told = products.find(({ partialKey }) => partialKey !== null) ?? products[0]
    if (!told) return
    change(preFlightFactsOf(told))
    if (from !== null) rememberReport(app.ports, from, products)
  }
  const reading: PastedText = {
    ...pasted,
    look(text) {
      pasted.look(text)
      read()
    },
    paste: () => pasted.paste().then(read),
  }

  return (
    <Section title={own.title}>
      <PasteField pasted={reading} words={words} label={own.paste} hint={own.hint} />
      <SelectField
        label={own.key}
        value={facts.key}
        options={optionsOf(own.keys)}
        onChange={key => change({ key: key as PreFlightFacts['key'], licensed: false })}
      />
      <SelectField
        label={own.edition}
        value={facts.edition}
        options={optionsOf(own.editions)}
        onChange={edition => change({ edition: edition as PreFlightFacts['edition'] })}
      />
      <Choice
        label={own.pcs}
        value={facts.pcs}
        options={(['few', 'many'] as const).map(value => ({ value, label: own.pcCounts[value] }))}
        onChange={pcs => change({ pcs })}
      />
      <Choice
        label={own.connection}
        value={facts.connection}
        options={(['never', 'short'] as const).map(value => ({ value, label: own.connections[value] }))}
        onChange={connection => change({ connection })}
      />
      <SwitchField label={own.kmsHost} checked={facts.kmsHost} onChange={kmsHost => change({ kmsHost })} />
      <Notice tone={tones[verdict]} title={own.verdicts[verdict]} live>
        <p>{own.reasons[reason]}</p>
        {better.map(way => (
          <p key={way}>{own.better[way]}</p>
        ))}
      </Notice>
    </Section>
  )
}

function optionsOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
