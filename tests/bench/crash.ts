/**
 * Kills the browser in the middle of the work, over and over: `npm run bench:crash -- --kills 1000 [--seed 1]`.
 * Prints what was found; ends with 1 where anything acknowledged was lost or a record was torn.
 */
import { parseArgs } from 'node:util'
import { crashRounds, type Kill } from './crash/crash-rounds.ts'
import { serveBuiltApp } from './records/built-app.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
})
const kills = Number(values.kills)
const seed = Number(values.seed)

if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
  console.error('npm run bench:crash [-- --kills 1000 --seed 1]')
  process.exitCode = 2
} else {
  const served = await serveBuiltApp()
  let done = 0
  try {
    const result = await crashRounds({
      address: served.app,
      kills,
      seed,
      onKill(kill) {
        done += 1
        if (kill.stuck || kill.lost.length + kill.torn.length > 0) console.error(JSON.stringify(kill))
        if (done % 20 === 0) console.error(`${done} of ${kills}`)
      },
    })
    console.log(
      JSON.stringify({ seed, ...summary(result.kills), acknowledged: result.acknowledged }, null, 2),
    )
    if (result.kills.some(({ lost, torn }) => lost.length + torn.length > 0)) process.exitCode = 1
  } finally {
    served.close()
  }
}

function summary(all: readonly Kill[]) {
  const sum = (of: (kill: Kill) => number) => all.reduce((total, kill) => total + of(kill), 0)
  return {
    kills: all.length,
    byJob: Object.fromEntries(
      [...new Set(all.map(({ job }) => job))].map(job => [
        job,
        {
          kills: all.filter(kill => kill.job === job).length,
          inTheMiddle: all.filter(kill => kill.job === job && !kill.over).length,
        },
      ]),
    ),
    stuck: all.filter(({ stuck }) => stuck !== null).length,
    lost: sum(({ lost }) => lost.length),
    torn: sum(({ torn }) => torn.length),
    digitsTappedButNotAcknowledged: {
      kills: all.filter(({ behind }) => behind > 0).length,
      most: Math.max(0, ...all.map(({ behind }) => behind)),
    },
  }
}
