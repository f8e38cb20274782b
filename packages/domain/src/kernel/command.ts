import { z } from 'zod'

import { ChainId } from './chain-id.ts'

/** What every command says, whatever it asks for. */
const Asked = {
  /** One for each intention, made by the client; a command sent again carries the key it had. */
  key: z.uuidv7(),
  chainId: ChainId,
}

/** A command upon a record that exists: which, as of which version, and what is to happen. */
export const commandOn = <Id extends z.ZodType, Command extends z.ZodType>(id: Id, command: Command) =>
  z.strictObject({ ...Asked, id, version: z.int().nonnegative(), command })

/** A command that founds a record; its id, made by the client, makes asking twice harmless. */
export const founding = <Id extends z.ZodType, Draft extends z.ZodType>(id: Id, draft: Draft) =>
  z.strictObject({ ...Asked, id, draft })
