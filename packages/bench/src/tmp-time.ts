import { layGround } from './ground.ts'
import { requestsOn } from './requests.ts'
import { scenarioOf } from './scenario.ts'
import { drawing, fillable } from './variable.ts'
const ground = await layGround()
try {
  for (const asked of await requestsOn(ground)) {
    const s = await scenarioOf(ground, asked)
    const client = await ground.db.$client.connect()
    const draw = drawing(s.variables)
    const samples = s.variables.map((v) => v.sample)
    const sums = s.script.flat().map(() => 0)
    for (let i = 0; i < 300; i++) {
      const d = draw()
      let n = 0
      for (const st of s.script.flat()) {
        const values = st.values.map((v) => (typeof v === 'string' ? fillable(v, samples)(d) : v))
        const t = performance.now()
        await client.query(values.length ? { name: 'n' + asked.name + n, text: st.text, values } : st.text)
        if (i >= 100) sums[n]! += performance.now() - t
        n++
      }
    }
    console.log('##', asked.name)
    s.script
      .flat()
      .forEach((st, n) =>
        console.log(
          (sums[n]! / 200).toFixed(2).padStart(7),
          st.values.length,
          st.text.slice(0, 150).replaceAll('\n', ' '),
        ),
      )
    client.release()
  }
} finally {
  await ground.close()
}
