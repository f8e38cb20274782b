import { z } from 'zod'

import { asActor } from '@skillchain/db/kernel/database'
import { editions, wholeDictionaryIn } from '@skillchain/db/standard/occupation.store'
import { problem } from '@skillchain/domain/kernel/problems'
import { DictionaryVersion, diffDictionaries } from '@skillchain/domain/standard/occupation'
import { comparedWith } from '@skillchain/domain/standard/occupation-dictionary.rules'
import { mayImport, referenceDataPolicy } from '@skillchain/domain/standard/reference-data.policy'

import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { type Route, answerProblems, credentialsIn } from '../kernel/route.ts'
import { admitting } from '../kernel/trpc.ts'
import { readDictionaryFile } from './read-dictionary.ts'

const MEBIBYTE = 1024 * 1024
/** The edition the file is meant for, and its bytes. */
const Upload = z.object({ query: z.object({ version: DictionaryVersion }), body: z.instanceof(Buffer) })

/** Reads a dictionary's file and answers what it would change. Nothing is kept: importing sends the rows back. */
export const dictionaryUpload: Route = (server, given) => {
  server.register(async (scope) => {
    answerProblems(scope)
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.route({
      method: 'POST',
      url: '/api/upload/occupation-dictionary',
      bodyLimit: 10 * MEBIBYTE,
      handler: async (request) => {
        const upload = Upload.safeParse(request)
        if (!upload.success) throw new ProblemError(problem('request.malformed'))
        const { query, body } = upload.data
        const procedure = 'occupation.preview'
        const who = credentialsIn(request, given, { chainId: null, procedure })
        const before = await asActor(given.db, who, async (tx, actor) => {
          admitting(referenceDataPolicy.importDictionary, given.services)(actor)
          unwrap(mayImport(actor))
          const edition = comparedWith(await editions(tx), query.version)
          return { edition, rows: edition ? await wholeDictionaryIn(tx, edition.version) : [] }
        })
        const file = unwrap(await readDictionaryFile(body))
        const { edition } = before
        const mode = edition?.version === query.version ? 'supplement' : 'edition'
        return { ...file, mode, comparedWith: edition, diff: diffDictionaries(before.rows, file.rows) }
      },
    })
  })
}
