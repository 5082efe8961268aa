import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOrganisations } from '../../src/features/service/store.ts'
import { inOrganisation, type InTransaction, outsideOrganisations } from '../../src/platform/database/transaction.ts'
import { type Saying, whoBringsLists } from '../support/bringing-lists.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'
import { startWorkerApart } from '../support/worker-apart.ts'

/** What stands in the database of their one organisation. */
async function lookedUp<T>({ installation: { database } }: Wenbury, look: (db: InTransaction) => Promise<T>): Promise<T> {
  const [organisation] = await outsideOrganisations(database, readOrganisations)
  if (!organisation) throw new Error('There is no organisation.')
  return inOrganisation(database, organisation.id, look)
}

const keepsToWhatIsSaid: readonly Saying[] = [
  [/^Bring in (?!Ciarán)/, 'Leave it out'],
  [/^Are (?!.*(?:Keith|Kaur|Varley)).* the same person\?/, 'Yes, the same person'],
  [/^Are .* the same person\?/, 'No, different people'],
  [/hat should “.*” say\?/, 'Leave it empty'],
  [/^Are there two people in this row:/, 'Two people'],
]

describe('a coordinator with everything her charity has', () => {
  let wenbury: Wenbury
  beforeAll(async () => {
    wenbury = await openWenbury()
  })
  afterAll(() => wenbury.close())

  const messagesSoFar = async () => Number(await lookedUp(wenbury, (db) => db.selectFrom('message').select(({ fn }) => fn.countAll().as('n')).executeTakeFirst().then((row) => row?.n)))

  const aMinuteLater = () => wenbury.clock.moveTo(new Date(wenbury.clock.now().getTime() + 60_000))

  it('drops two lists, answers what is asked, takes up who waits longest, and nobody was written to', async () => {
    const before = await messagesSoFar()
    const { her, ...she } = await whoBringsLists(wenbury, 'phone')
    await she.sends(['A/referrals.csv', 'A/volunteers.csv'], ['30', '6', '2025'])
    await her.reads('Every heading of this list was recognised.')
    await she.confirmsTheHeadings()
    await she.answersEveryQuestion([
      [/^Has Vernon Nisbett died\?/, 'Yes, they have died'],
      [/^Ian Tempest: what should “Tel” say\?/, 'I know what it should be', '07700 900999'],
      [/^Is Margaret Haigh matched with William Garside\?/, 'Yes'],
      [/matched with/, 'No'],
      [/^Is this one person:/, 'Yes, one person'],
      ...keepsToWhatIsSaid,
      [/./, 'I’ve seen it'],
    ])
    await her.reads(/^All \d+ are answered\./)
    await she.bringsItIn()
    await her.reads('Every question is answered.')
    await her.follows('See whom to take up first')
    await her.chooses(/^Maureen Illingworth/)
    await her.presses('Take them up')
    await her.reads('Taken up 1 person.')
    await her.opens('/wenbury/waiting')
    await her.reads('Maureen Illingworth')
    await she.opensThePageOf('Ian Tempest')
    await her.reads(/07700 900999/)
    await she.opensThePageOf('Vernon Nisbett')
    await her.reads('Vernon has died.')
    await her.doesNotRead(/^Ring /)
    await she.opensThePageOf('Derek Stott', 'Member')
    await her.follows('Open the other side')
    expect(await her.heading()).toBe('Derek Stott')
    expect(await messagesSoFar()).toBe(before)
  })

  it('drops three lists of a line in two countries, confirms what is only likely, and each number rings where it should', async () => {
    const { her, ...she } = await whoBringsLists(wenbury, 'desktop')
    await she.sends(['B/members.csv', 'B/befrienders.csv', 'B/contacts.csv'], ['30', '9', '2025'])
    await her.reads('members.csv: headings to look at')
    await her.reads(/^Calls and visits are read and checked now\. There’s no place for them here yet/)
    await she.confirmsTheHeadings()
    await she.answersEveryQuestion([[/^Bring in Ciarán McGinley\?/, 'Bring it in'], ...keepsToWhatIsSaid, [/./, 'I’ve seen it']])
    await she.bringsItIn()
    await her.reads('Every question is answered.')
    await she.opensThePageOf('Althea Bailey')
    await her.reads('Ring +353 20 916 8201')
    await she.opensThePageOf('Deirdre McGinley')
    await her.reads('Ring 07700 900432')
  })

  it('is asked first where she has changed what a corrected list corrects, and takes the first list away again but for what was built on', async () => {
    const { her, ...she } = await whoBringsLists(wenbury, 'desktop')
    const headings = 'Ref,Name,DOB,Tel,Consent,Status,Notes'
    const list = (name: string, ...rows: string[]) => ({ name, text: [headings, ...rows].join('\r\n') })
    await she.sends([list('spring.csv', 'R/1,Ada Finchley,3/4/1940,07700 900101,Y,WL,likes tea', 'R/2,Cora Dunnock,3/6/1942,07700 900103,Y,WL,', 'R/3,Dan Eyrewood,3/7/1943,07700 900104,Y,WL,')])
    await she.confirmsTheHeadings()
    await she.bringsItIn()
    const springs = her.path()
    aMinuteLater()
    await she.opensThePageOf('Cora Dunnock')
    await her.follows(/what matters/i)
    await her.fills(/^What matters/, 'Her garden, and her sister next door.')
    await her.chooses('Cora’s own words')
    await her.presses(/^Save/)
    aMinuteLater()

    await she.sends([list('summer.csv', 'R/1,Ada Finchley,3/4/1940,07700 900901,Y,WL,likes tea', 'R/2,Cora Dunnock,3/6/1942,07700 900903,Y,WL,', 'R/3,Dan Eyrewood,3/7/1943,07700 900104,Y,WL,')])
    await she.confirmsTheHeadings()
    await she.answersEveryQuestion([[/^Write down what the list says now about Cora Dunnock\?/, 'No, leave what is there']])
    await she.bringsItIn()
    await she.opensThePageOf('Ada Finchley')
    await her.reads('Ring 07700 900901')
    await she.opensThePageOf('Cora Dunnock')
    await her.reads('Ring 07700 900103')
    await her.reads('Her garden, and her sister next door.')

    await her.opens(`${springs}/undoing`)
    await her.presses('Undo it')
    await her.reads('Taken away again')
    await she.findsNobodyCalled('Dan Eyrewood')
    await she.opensThePageOf('Cora Dunnock')
  })
})

describe('a list too long to be made at once', () => {
  let wenbury: Wenbury
  beforeAll(async () => {
    wenbury = await openWenbury({ worker: false })
  })
  afterAll(() => wenbury.close())

  it('says how far it is, stops with the worker that was killed, and goes on where it stood', async () => {
    const { her, ...she } = await whoBringsLists(wenbury, 'phone')
    const { applicationUrl: url, master } = wenbury.installation
    const piecesDone = () => lookedUp(wenbury, async (db) => (await db.selectFrom('import').select('pieces_done').where('pieces', '>', 0).executeTakeFirst())?.pieces_done ?? 0)
    await she.sends([{ name: 'long.csv', text: ['Ref,Name,DOB,Tel,Consent,Status', ...Array.from({ length: 400 }, (_, i) => `L/${i},${'ABCDEFGHIJ'[i % 10]}ylla ${'bcdfghjklm'[Math.floor(i / 10) % 10]?.toUpperCase()}arn${'bcdf'[Math.floor(i / 100)]}ey,${1 + (i % 28)}/${1 + (i % 12)}/19${20 + (i % 60)},07700 9${String(i).padStart(5, '0')},Y,WL`)].join('\n') }])
    await she.confirmsTheHeadings()
    await her.presses('Bring it in')
    await her.reads('Being brought in')
    await her.reads('0 in 100 done. 0 people are here so far.')
    const one = startWorkerApart({ url, master, now: wenbury.clock.now() })
    await expect.poll(piecesDone, { timeout: 30_000, interval: 20 }).toBeGreaterThan(0)
    await one.kill()
    await her.opens(her.path())
    await her.reads(/^[1-9]\d in 100 done\./)
    startWorkerApart({ url, master, now: wenbury.clock.now() })
    await her.presses('Nothing has moved for a while? Go on with it')
    await her.reads('It has been brought in, or somebody stopped it.')
    await her.follows('See what came of it')
    await her.reads('400 people are here now, 400 of them waiting.')
  })
})
