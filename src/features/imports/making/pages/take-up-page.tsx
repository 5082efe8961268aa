import { Button } from '../../../../interface/components/button.tsx'
import { DoneMessage, Empty } from '../../../../interface/components/messages.tsx'
import { Pagination } from '../../../../interface/components/pagination.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Checkboxes } from '../../../../interface/forms/choices.tsx'
import { Form, Hidden } from '../../../../interface/forms/form.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { importWords } from '../../words.ts'
import type { Quiet } from '../take-up.ts'
import { makingWords } from '../words.ts'

const words = makingWords.takeUp

type TakeUpPage = { id: string; quiet: readonly (Quiet & { line: string })[]; page: number; last: number; taken: number | null; address(path: string): string; hidden: Readonly<Record<string, string>>; problem?: string | undefined }

/** Whom a list brought and nobody has taken up, the longest wait first, some at a time. */
export const takeUpPage = ({ id, quiet, page, last, taken, address, hidden, problem }: TakeUpPage): RoomPage => ({
  title: importWords.title,
  at: 'imports',
  width: 'read',
  heading: words.heading(quiet[0]?.total ?? 0),
  lead: words.lead,
  back: { label: importWords.back, href: address(`/imports/${id}`) },
  mistakes: { problems: problem ? { referrals: problem } : {}, order: ['referrals'] },
  children: (
    <Stack wide>
      {taken !== null && taken > 0 && <DoneMessage heading={words.taken(taken)} />}
      {quiet.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <Form action={address(`/imports/${id}/people`)} hidden={hidden}>
          <Hidden values={{ page: String(page) }} />
          <Checkboxes name="referrals" label={words.whom} problem={problem} choices={quiet.map((one) => ({ value: one.referral, label: one.name, hint: one.line, besides: <a href={address(`/referrals/${one.referral}`)}>{words.see(one.name)}</a> }))} />
          <Button label={words.button} />
        </Form>
      )}
      <Pagination page={page} last={last} href={(number) => address(`/imports/${id}/people?page=${number}`)} />
    </Stack>
  ),
})
