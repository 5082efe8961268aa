import { createContext } from 'preact'
import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { english } from './words.ts'
import type { InterfaceWords } from './words.ts'

const Words = createContext<InterfaceWords>(english)

/** Gives every component inside it the interface’s sentences in one language. The layouts do this; nothing else needs to. */
export const Speaking = ({ words, children }: { words: InterfaceWords; children: ComponentChildren }) => <Words.Provider value={words}>{children}</Words.Provider>

/** The interface’s own sentences, in the language of the page being drawn. */
export const useWords = (): InterfaceWords => useContext(Words)
