import { startEmbedded } from '../../../../backend/database/embedded'

/** Starts the database in the folder it is given, says where it is, and waits to be killed. */
async function main() {
  const { url } = await startEmbedded(process.argv[2] ?? '')
  console.log(url)
  setInterval(() => undefined, 60_000)
}

void main()
