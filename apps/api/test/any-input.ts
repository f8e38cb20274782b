import { z } from 'zod'

type Schema = { [key: string]: unknown }

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): Schema[] => (Array.isArray(value) ? value.filter(isSchema) : [])

/** Texts for the patterns that our schemas use; a pattern that is not here needs an input of its own. */
const texts: Record<string, string> = {
  uuid: '01980000-0000-7000-8000-0000000000fe',
  date: '2026-12-01',
  'date-time': '2026-12-01T08:00:00.000Z',
  email: 'a@example.invalid',
}

function anyText({ format, minLength, pattern }: Schema): string {
  if (typeof format === 'string' && format in texts) return texts[format] ?? ''
  if (typeof pattern === 'string') {
    const tries = ['440100', '4401', '44', '6-22-02-01', '2022', '2026-12', '01', 'abc', 'A1', '13800138000']
    const fits = tries.find((text) => new RegExp(pattern, 'u').test(text))
    if (fits !== undefined) return fits
  }
  return '文'.repeat(Math.max(2, Number(minLength ?? 0)))
}

function anyOf(schema: Schema): unknown {
  if ('const' in schema) return schema['const']
  if (Array.isArray(schema['enum'])) return schema['enum'][0]
  const [alternative] = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])]
  if (alternative) return anyOf(alternative)
  if (schema['type'] === 'object' || schema['properties'] !== undefined) return anyObject(schema)
  if (schema['type'] === 'array') {
    const items = isSchema(schema['items']) ? schema['items'] : {}
    return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => anyOf(items))
  }
  if (schema['type'] === 'string') return anyText(schema)
  if (schema['type'] === 'boolean') return true
  if (schema['type'] === 'null') return null
  return Math.max(Number(schema['minimum'] ?? 0), Number(schema['exclusiveMinimum'] ?? -1) + 1, 0)
}

function anyObject({ properties, required }: Schema): object {
  const wanted = Array.isArray(required) ? required : []
  const all = isSchema(properties) ? Object.entries(properties) : []
  return Object.fromEntries(
    all
      .filter(([name]) => wanted.includes(name))
      .map(([name, of]) => [name, isSchema(of) ? anyOf(of) : null]),
  )
}

/** Some input that the schema accepts, each alternative of its `command` in turn; an empty list if none could be made. */
export function anyInputs(input: unknown): object[] {
  if (!(input instanceof z.ZodType)) return [{}]
  const schema: unknown = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  if (!isSchema(schema)) return []
  const made = anyOf(schema)
  const properties = isSchema(schema['properties']) ? schema['properties'] : {}
  const command = isSchema(properties['command']) ? properties['command'] : {}
  const commands = [...listOf(command['oneOf']), ...listOf(command['anyOf'])].map(anyOf)
  const inputs =
    commands.length > 0 && isSchema(made) ? commands.map((each) => ({ ...made, command: each })) : [made]
  return inputs.filter(
    (each): each is object => typeof each === 'object' && each !== null && input.safeParse(each).success,
  )
}
