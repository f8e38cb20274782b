import { Agent, request } from 'node:http'

import { answering } from './child.ts'
import { type Effort, type Tally, hammer } from './sample.ts'
import { type Variable, drawing, fillable } from './variable.ts'

export interface Load extends Effort {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly variables: readonly Variable[]
}

interface Answer {
  readonly status: number
  readonly body: string
}

/** Sends the same request over and over on connections that are kept, each time with other values in it. */
async function run({ url, headers, body, variables, ...effort }: Load): Promise<Tally> {
  const agent = new Agent({ keepAlive: true, maxSockets: effort.lanes })
  const samples = variables.map(({ sample }) => sample)
  const headersOf = Object.entries(headers).map(([name, value]) => [name, fillable(value, samples)] as const)
  const bodyOf = fillable(body, samples)
  const draw = drawing(variables)
  const tally = await hammer(effort, async () => {
    const drawn = draw()
    const sent = bodyOf(drawn)
    const filled = Object.fromEntries(headersOf.map(([name, of]) => [name, of(drawn)]))
    const all = { ...filled, 'content-length': String(Buffer.byteLength(sent)) }
    const answer = await post({ url, agent, headers: all }, sent)
    if (answer.status !== 200)
      throw new Error(`${url} answered ${answer.status}: ${answer.body.slice(0, 300)}`)
  })
  agent.destroy()
  return tally
}

const post = (
  { url, agent, headers }: { url: string; agent: Agent; headers: Record<string, string> },
  body: string,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      )
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })

answering(run)
