/** Welsh and Irish months as they are written in lists, whole and cut short, each with its English name. */
const MONTHS: readonly (readonly [string, string])[] = [
  ['ionawr|ion|ean[aá]ir', 'January'], ['chwefror|chwef|feabhra', 'February'], ['mawrth|maw|m[aá]rta', 'March'], ['ebrill|ebr|aibre[aá]n', 'April'], ['mai|bealtaine', 'May'],
  ['mehefin|meh|meitheamh', 'June'], ['gorffennaf|gorff|i[uú]il', 'July'], ['awst|l[uú]nasa', 'August'], ['medi|me[aá]n f[oó]mhair', 'September'],
  ['hydref|hyd|deireadh f[oó]mhair', 'October'], ['tachwedd|tach|samhain', 'November'], ['rhagfyr|rhag|nollaig', 'December'],
]

const DAYS: readonly (readonly [string, string])[] = [
  ['dydd llun|d[eé] luain', 'Monday'], ['dydd mawrth|d[eé] m[aá]irt', 'Tuesday'], ['dydd mercher|d[eé] c[eé]adaoin', 'Wednesday'], ['dydd iau|d[eé]ardaoin', 'Thursday'],
  ['dydd gwener|d[eé] haoine', 'Friday'], ['dydd sadwrn|d[eé] sathairn', 'Saturday'], ['dydd sul|d[eé] domhnaigh', 'Sunday'],
  ['bore|maidin', 'morning'], ['prynhawn|p?nawn|tr[aá]thn[oó]na', 'afternoon'], ['noswaith|nosweithiau|gyda[’\']r nos', 'evenings'], ['penwythnosau?', 'weekends'],
]

const within = (words: readonly (readonly [string, string])[]) => new RegExp(`(?<!\\p{L})(?:${words.map(([forms]) => `(${forms})`).join('|')})(?!\\p{L})`, 'giu')
const [MONTH, DAY] = [within(MONTHS), within(DAYS)]

function said(text: string, pattern: RegExp, words: readonly (readonly [string, string])[]): string {
  return text.replace(pattern, (...found: readonly unknown[]) => {
    const at = found.slice(1, words.length + 1).findIndex((one) => one !== undefined)
    return words[at]?.[1] ?? String(found[0])
  })
}

/**
 * A day whose month is written in Welsh or Irish, with the month in English: "11 Mawrth 1933" is "11 March 1933". Only beside a
 * figure, so that no name becomes a month; "Mai" and "Ion" alone stay what they are.
 */
export const englishMonths = (text: string): string => (/\d/.test(text) && /\p{L}{3}/u.test(text) ? said(text, MONTH, MONTHS) : text)

/** When somebody is free, said in Welsh or Irish: "Dydd Llun, Dydd Iau" is "Monday, Thursday". */
export const englishDays = (text: string): string => (/\p{L}{4}/u.test(text) ? said(text, DAY, DAYS) : text)
