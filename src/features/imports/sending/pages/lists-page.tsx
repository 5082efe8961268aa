import { Button } from '../../../../interface/components/button.tsx'
import { Empty } from '../../../../interface/components/messages.tsx'
import { Row, RowLine, Rows } from '../../../../interface/components/rows.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Split } from '../../../../interface/components/split.tsx'
import { Tag } from '../../../../interface/components/tag.tsx'
import { DateField, type DateParts } from '../../../../interface/forms/date-field.tsx'
import { FileField } from '../../../../interface/forms/file-field.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { sendingWords } from '../words.ts'
import { importWords } from '../../words.ts'

type ListsPage = {
  imports: readonly { id: string; name: string; line: string; state: string; finished: boolean; people: string }[]
  address(path: string): string
  hidden: Readonly<Record<string, string>>
  problems?: Problems
  asOf?: DateParts
}

/** The lists sent so far, and the form to send more. */
export const listsPage = ({ imports, address, hidden, problems = {}, asOf }: ListsPage): RoomPage => ({
  title: importWords.title,
  at: 'imports',
  heading: sendingWords.listing.heading,
  lead: sendingWords.listing.lead,
  mistakes: { problems, order: ['files', 'asOf'] },
  children: (
    <Split
      narrow="even"
      side={
        <Section heading={sendingWords.listing.before}>
          {imports.length === 0 ? (
            <Empty says={sendingWords.listing.none}>{sendingWords.listing.noneBody}</Empty>
          ) : (
            <Rows>
              {imports.map((one) => (
                <Row key={one.id} title={one.name} href={address(`/imports/${one.id}`)} go={<Tag label={one.state} kind={one.finished ? 'outline' : 'dash'} />}>
                  <RowLine soft>{one.line}</RowLine>
                  {one.people && <RowLine soft>{one.people}</RowLine>}
                </Row>
              ))}
            </Rows>
          )}
        </Section>
      }
    >
      <Section heading={sendingWords.start.heading}>
        <Form action={address('/imports')} hidden={hidden} files card>
          <FileField name="files" label={sendingWords.start.files} hint={sendingWords.start.filesHint} accept=".xlsx,.xlsm,.csv,.txt,.tsv,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" several problem={problems['files']} />
          <DateField name="asOf" label={sendingWords.start.asOf} hint={sendingWords.start.asOfHint} optional value={asOf} problem={problems['asOf']} />
          <Button label={sendingWords.start.button} />
        </Form>
      </Section>
    </Split>
  ),
})
