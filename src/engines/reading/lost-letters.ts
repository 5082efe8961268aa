/** Names in use in Britain and Ireland with a letter that Windows-1252 lacks; only ever suggested, never taken. */
const NAMES = `Łukasz Paweł Michał Rafał Bożena Grażyna Elżbieta Małgorzata Władysław Stanisław Bronisława Jarosław Bogusław Mirosław Zdzisław Wacław Czesław Bolesław Kołodziej
Woźniak Wiśniewski Wiśniewska Dąbrowski Dąbrowska Kamiński Kamińska Zieliński Zielińska Szymański Szymańska Kozłowski Kozłowska Jabłoński Jabłońska Wróblewski Pawłowski Pawłowska
Michałowski Sikorski Kaczyński Kowalczyński Gołąb Zając Wałęsa Włodarczyk Głowacki Głowacka Sadłowski Baczyński Zawiślak Gałązka Grześkowiak Kuźniar Maćkowiak Król Bąk Błaszczyk
Llŷr Llŷn Ŵyn Mâir Ălexandru Ștefan Ionuț Răzvan Mădălina Cătălin Ioniță Constanța Brânză Dragoș Florică Popă Čapek Dvořák Novotný Kateřina Jiří Ondřej Zdeněk Věra Růžena
Nguyễn Trần Phạm Đặng Hoàng Şule Ayşe Gülşen Barış Çağla Yıldız Işık Ercan Doğan Özgür Şahin Yılmaz Kılıç Aydın Çelik Ağaoğlu Süleyman İbrahim İsmail Māori Ķirsons Jānis Bērziņš Kalniņš Ozoliņš
Žydrūnas Kęstutis Šarūnas Rūta Živilė Mindaugas Jūratė Eglė Dragić Petrović Jovanović Nikolić Horvat Kovačević Babić Marić Šimić Đorđe Željko Ćosić`
  .split(/\s+/)
  .filter((n) => [...n].some((c) => c > 'ÿ'))

/**
 * Whether a name has lost letters to an old file format, which writes a question mark for every letter it cannot hold, and
 * which names it may have been. "Wo?niak" has, and is likely "Woźniak"; "Kaur?" has not: a mark after the word is a doubt.
 */
export function withLostLetters(text: string): { readonly likely: string } | undefined {
  const words = text.split(/(\s+|-)/)
  const lost = words.map((word, i) => hasLost(word) || (/^\p{L}+\?$/u.test(word) && (i < words.length - 1 || likelyName(word) !== undefined)))
  if (!lost.some(Boolean)) return undefined
  const likely = words.map((word, i) => (lost[i] ? (likelyName(word) ?? '') : word))
  return { likely: likely.every((w, i) => w !== '' || words[i] === '') ? likely.join('') : '' }
}

const hasLost = (word: string) => /^[\p{L}'’]*\?[\p{L}?'’]*\p{L}/u.test(word)

function likelyName(word: string): string | undefined {
  const pattern = new RegExp(`^${word.replace(/[^\p{L}?]/gu, '').replaceAll('?', '[\\u0100-\\uffff]')}$`, 'iu')
  const found = NAMES.filter((n) => pattern.test(n))
  return found.length === 1 ? found[0] : undefined
}
