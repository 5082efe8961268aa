// The little that pages gain from script. Everything works without it, and nothing here draws a page.
import { takeFocus, countCharacters, steppers, followChoices, onceOnly } from './parts/forms.ts'
import { dropFiles } from './parts/files.ts'
import { leaveQuickly } from './parts/leave.ts'
import { followProgress } from './parts/progress.ts'

document.documentElement.classList.add('with-script')
leaveQuickly()
takeFocus()
countCharacters()
steppers()
followChoices()
onceOnly()
dropFiles()
followProgress()
