import { afterAll, beforeAll, expect, it } from 'vitest'
import { asha } from '../support/main-job.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('walks the main job once through, on a phone', async () => {
  const her = await asha(wenbury, 'phone')
  await her.bringsInTheTwoLists()
  await her.answersTheTwoQuestionsSheKnows()
  await her.bringsThemIn()
  await her.findsThemWaitingInOrder()
  await her.opensJoe()
  await her.seesThreeWhoMightSuitAndWhy()
  await her.asksColin()
  await her.writesDownBothAnswers()
  await her.writesDownWhatTheyAgree()
  await her.findsADayAndGoesWithThem()
  await her.seesItOnToday()
  expect(her.her.complaints).toEqual([])
})
