import type { ListKind, Meaning } from './types.ts'
import type { HeadingRule } from './headings.ts'

const phrase = (meaning: Meaning, pattern: RegExp, kind?: ListKind): HeadingRule => (kind ? { meaning, pattern, sure: false, kind } : { meaning, pattern, sure: false })

/** A form's questions are whole sentences: the words that carry the meaning decide, the narrower before the wider. */
export const PHRASES: readonly HeadingRule[] = [
  phrase('consent', /^(?!.*\b(?:photos?|pictures?|media|newsletter|marketing|gift aid|recorded by|taken by)\b).*(?:\b(agree[ds]?|consent|permission|happy|ok|okay)\b.*\b(details?|data|information|privacy|kept?|keep|store[ds]?|hold|held|record(ed|s)?|contacted)\b|\bprivacy (notice|policy)\b|\bgdpr\b|\bconsent\b|\b(?:details|data|info|information|record) (?:ok|okay|agreed)\b)/),
  phrase('check date', /\b(dbs|crb|pvg|disclosure|garda vetting|access ?ni)\b.*\b(date|when|year|issued)\b|\b(date|when)\b.*\b(dbs|crb|pvg|disclosure|garda vetting)\b/),
  phrase('check number', /\b(dbs|crb|pvg|disclosure|garda vetting|access ?ni)\b.*\b(number|no|ref)\b/),
  phrase('check type', /\b(dbs|crb|pvg|disclosure|garda vetting|access ?ni)\b/),
  phrase('born', /\b(d ?o ?b|date of birth|birth ?date|year of birth|how old)\b/),
  phrase('known as', /\b(call you|people call (?:you|them)|known as|preferred name|(?:like|likes|prefer) to be (?:called|known)|be called)\b/),
  phrase('postcode', /\b(post ?code|eircode)\b/),
  phrase('email', /\be ?mail\b/),
  phrase('message allowed', /\bleave (?:you )?(?:a |an )?(?:voice )?(?:msgs?|messages?|voice ?mails?|answer ?phone messages?)\b/),
  phrase('other telephone', /\b(emergency|next of kin|nok|alternative|second|family|daughter|son|carer)\b.*\b(tel|telephone|phone|mobile|number|contact|no)\b/),
  phrase('telephone', /\b(tel|telephone|phone|mobile|landline)\b(?!.*\b(?:pref\w*|confident|calls?|skills)\b)|\bnumber\b.*\b(reach|ring|call|contact)\b|^(how|where) (?:to|do we|can we) (reach|contact|ring|get hold of)\b|\bcontact (details|number|info)\b/),
  phrase('capacity', /\bhow many\b.*\b(people|members|support|see|visit|match|take on|befriend|sit|ring|call|help|pair\w*)\b|\b(?:calls?|visits?|people|matches|clients|members)\b.*\b(?:at most|at once|at a time|per w(?:ee)?k|a w(?:ee)?k|max)\b|\bmax(imum)?\b.*\b(people|members|matches|number)\b/),
  phrase('capacity', /\bhow many\b|\b(?:max\w*|cases|clients|people|mums|dads|members|families|calls)\b.*\b(?:at a time|at once|at most|max\w*|limit)\b|\bmax\w* (?:cases|clients|people|families|number|load)\b/, 'supporters'),
  phrase('references', /^(?!.* [12]$).*\b(referees?|references)\b/, 'supporters'),
  phrase('language', /\blanguages?\b/),
  phrase('travel', /\b(drive|car|transport|travel)\b/),
  phrase('interests', /\b(interests?|hobbies|enjoy|like (doing|to do))\b/),
  phrase('lived experience', /\b(own|lived|personal|your) experiences?\b/),
  phrase('access needs', /\b(access|adjustments?|disabilit\w*|health (condition|needs?)|medical)\b/),
  phrase('when free', /\b(when|what times?|which days?|what days?)\b.*\b(free|available|suit|could you|can you|best)\b|\bavailability\b|\b(?:days?|times?)\b.*\b(?:available|offer\w*|suit)/),
  phrase('wants visitor', /\b(prefer|would like)\b.*\b(male|female|man|woman|men|women)\b/),
  phrase('when free', /\b(?:ring|call|phone|visit|come)\b.*\bwhen\b|\bwhen\b.*\b(?:ring|call|phone|visit|come)\b/),
  phrase('would help', /\b(what|how)\b.*\b(help|support)\b.*\b(like|need|want|with|you)\b|\breason for\b(?! (?:leaving|closing|closure|ending|inactiv\w*|no|not))/),
  phrase('referred by', /\b(hear|heard|find out)\b.*\b(about us|of us|about|from)\b/),
  phrase('received', /\b(date|when)\b.*\b(filled|completed|form|applied|referred|referral|joined)\b/),
  phrase('remarks', /\b(comments?|notes?|remarks?)\b|\b(anything|something) else\b|\b(other|further|additional) (information|info|details)\b|\btell us\b/),
  phrase('name', /(?<!\b(?:gp|doctor|surgery|road|street|house|nok|kin|contact|group|school|org\w*|pet|dog|husband s|wife s|partner s|daughter s|son s|carer s|mother s|father s|company|file|emergency|referrer s?|school|baby|baby s|child|child s|children|dog s|cat|pet s|teacher|employer|ward|team|home) (?:s )?)\bname\b(?!\b.* of (?:gp|doctor|surgery|next|kin|pet|dog|school|org))/),
  phrase('status', /(?<!\b(?:marital|employment|housing|dbs|training|health|immigration|risk|payment|civil|relationship|carer|vaccination|covid) )\bstatus\b/),
]
