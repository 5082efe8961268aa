import type { RoomPage } from '../../audit/routing.ts'
import { frameWords } from '../words.ts'

// The three kinds of no, each translated into a page once. A problem is the form's own page shown again; these are the rest.

export const notThere: RoomPage = {
  title: frameWords.notThere.title,
  heading: frameWords.notThere.heading,
  children: (
    <>
      <p>{frameWords.notThere.body}</p>
      <p>
        <a href="/">{frameWords.notThere.back}</a>
      </p>
    </>
  ),
}

const sentence = (words: { title: string; heading: string; body: string }): RoomPage => ({ title: words.title, heading: words.heading, children: <p>{words.body}</p> })

export const mayNot = sentence(frameWords.mayNot)
export const stale = sentence(frameWords.stale)

export const tooMuch = (telephone: string | null): RoomPage => ({ title: frameWords.tooMuch.title, heading: frameWords.tooMuch.heading, children: <p>{telephone ? frameWords.tooMuch.ring(telephone) : frameWords.tooMuch.body}</p> })
export const tooBig = sentence(frameWords.tooBig)
export const notAForm = sentence(frameWords.notAForm)

export const refusal = (why: string, back: { label: string; href: string }): RoomPage => ({ title: frameWords.refused.title, heading: frameWords.refused.heading, back, children: <p class="lead">{why}</p> })

export const sentBefore = (location: string): RoomPage => ({
  title: frameWords.different.title,
  heading: frameWords.different.heading,
  children: (
    <>
      <p>{frameWords.different.body}</p>
      <p>
        <a href={location}>{frameWords.different.see}</a>
      </p>
    </>
  ),
})

export const apology = (request: string): RoomPage => ({
  title: frameWords.fault.title,
  heading: frameWords.fault.heading,
  children: (
    <>
      <p>{frameWords.fault.body}</p>
      <p>{frameWords.fault.number(request)}</p>
    </>
  ),
})
