import { eventsRoute } from './kernel/events.route.ts'
import type { Route } from './kernel/route.ts'
import { dictionaryUpload } from './standard/dictionary-upload.route.ts'

/** Every route that is no procedure, one line each. */
export const routes: readonly Route[] = [eventsRoute, dictionaryUpload]
