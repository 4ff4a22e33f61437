import { defineConfig } from 'drizzle-kit'

/** `npm run migration -w backend` writes the difference between the modules' tables and the migrations so far. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './backend/*/schema.ts',
  out: './backend/migrations',
})
