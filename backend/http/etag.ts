import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Answers JSON with an ETag made of it; 304 without a body where the caller has the same already. */
export function answerTagged(request: FastifyRequest, reply: FastifyReply, value: object) {
  const body = JSON.stringify(value)
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  // The caller's own copy: it may say who asked.
  void reply.headers({ etag: tag, 'cache-control': 'private, no-cache' })
  if (knows(request.headers['if-none-match'], tag)) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(body)
}

/** Proxies that compress mark a tag as weak; it is the same room all the same. */
const knows = (header: string | undefined, tag: string) =>
  (header ?? '').split(',').some((part) => part.trim().replace(/^W\//, '') === tag)
