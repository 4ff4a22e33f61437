import type { PacketTerms } from '../../backend/red-packet/packet'
import type { DemoLanguage } from './people'

const titles: Record<DemoLanguage, string> = { en: 'Thank you all', zh: '谢谢大家' }

/** The red packet that the host of the demo room can drop: ten lucky splits of 20 yuan. */
export const demoRedPacket = (language: DemoLanguage): PacketTerms => ({
  title: titles[language],
  totalFen: 2000,
  count: 10,
  seconds: 90,
  validSeconds: 24 * 3600,
})
