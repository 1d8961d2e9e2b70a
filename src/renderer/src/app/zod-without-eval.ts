import { config } from 'zod'

// Zod would otherwise try `new Function`, which the content security policy reports even when it is caught.
config({ jitless: true })
