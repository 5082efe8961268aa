import { expect, test } from 'vitest'
import { suggestColumns } from './suggest-columns.ts'
import type { ListKind, Meaning } from './types.ts'

const meaning = (heading: string, kind: ListKind) => suggestColumns([heading], [], { kind, map: undefined })[0]?.meaning

/** What people write above a column, by what it means and in which list. */
const WRITTEN: readonly (readonly [Meaning, ListKind, string])[] = [
  ['name', 'unknown', 'Name | Full Name | Client | Client Name | Name of client | Person | Member | Participant | Participant name | Beneficiary | Attendee | Service user | Name (surname first) | NAME | Who | Contact name | Volunteer name | Befriendee | Patient | Patient name | Guest | Names | Older person | Your name | Full name (as on passport) | Carer | Resident | Tenant | Member Name | Enw | Person referred | Name of person | Supporter | Peer | Mentor | Mentee | Buddy | Helper | Driver | Applicant'],
  ['first name', 'unknown', 'First Name | Forename | Forename(s) | First | Given Name | Christian name | Fname | FirstName | First names | First name(s) | F name | Forenames'],
  ['surname', 'unknown', 'Surname | Last Name | Family Name | LastName | Lname | Last | Second name | S/name'],
  ['known as', 'unknown', 'Known as | Preferred name | Likes to be called | Nickname | AKA | Goes by | Calls self | What we call them | Preferred Name / Known As'],
  ['title', 'unknown', 'Title | Salutation | Mr/Mrs | Mr/Mrs/Ms | Prefix'],
  ['born', 'unknown', 'DOB | D.O.B. | D O B | Date of birth | Birthdate | Birth date | Born | Birthday | DoB/age | Age | Age/DOB | Yr of birth | Year born | B’day | Date of Birth (dd/mm/yyyy) | Age at referral | Age now | Approx age | DOB or age | YOB | Age (or DOB) | Age (yrs) | Birth yr | D of B | Date born | Age band'],
  ['telephone', 'unknown', 'Tel | Telephone | Phone | Phone no | Tel no. | Telephone Number | Mobile | Mob | Mobile No | Contact No | Contact number | Home tel | Landline | Phone (home) | Best number | Cell | Ring on | Phone number(s) | Tel. number | Telephone (home) | Ph | Ph. | Tel: | Phone 1 | Main phone | Call on | Ffôn | Phone # | Home no | Mobile / landline'],
  ['email', 'unknown', 'Email | E-mail | Email address | E mail | EMAIL ADD | e-mail addr | Mail | Electronic mail | Email(s) | E-post'],
  ['postcode', 'unknown', 'Postcode | Post code | P/C | PC | P.code | Pcode | Postal code | Eircode | ZIP | Post Code / Eircode | Postcode (first half) | PCODE | Home postcode | Postcode/area'],
  ['address', 'unknown', 'Address | Addr | Add | Home address | Street | Address 1 | Address line 1 | House/Street | Lives at | Where they live | Full address | Postal address | Address1 | 1st line of address | First line of address | House no & street | Street address | Flat / house'],
  ['town', 'unknown', 'Town | City | Town/City | Village | Locality | Place | Town or village | Address 3 | Post town'],
  ['received', 'unknown', 'Date received | Rec’d | Referral date | Date of referral | Referred | Ref date | Date in | Date joined | Joined | Start date | Started | Date added | Registered | Member since | Date enquired | Enquiry date | First contact | Date of first contact | Came to us | On books since | Date of enquiry | When referred | Date opened | Date rcvd | Referral rec’d | Date on list | Joining date | Registration date | Date reg | Added | On list from | Date came'],
  ['referred by', 'unknown', 'Referred by | Referrer | Source | Who referred | Referral source | Referral from | Ref’d by | Sent by | Referring agency | How did they hear | Where from | Agency | How did you hear about us? | Referring GP | From | Came from | Signposted by | Introduced by | Referring organisation'],
  ['remarks', 'unknown', 'Comments | Notes | Remarks | Other info | Misc | Anything else | Additional information | Extra | Details | Other comments | Observations | Important info | Background | Note to self | Coordinator notes | Other notes | General | Please note | NB | Comments / updates | Update | Updates | History | Bits and bobs | Things to know | Important | Alerts | Alert | Warnings | Flags | Special notes | The story | Notes (confidential) | Private notes | Risk | Risks | Risk notes | Safety | Circumstances | Situation'],
  ['status', 'unknown', 'Status | Stage | State | Current status | Position | Where are we | Active? | Active/inactive | Live/closed | Open/closed | Progress | Outcome | Still with us? | Current?'],
  ['consent', 'unknown', 'Consent | Consent? | Consent given | GDPR | GDPR consent | Permission | Permission to contact | Data consent | Signed consent | Consent form | Consent signed? | Consent to share | DP form | Data protection | Privacy notice | Happy for us to keep details? | OK to store info | Consent to hold data | GDPR form returned | Agreed to be contacted | Consent Y/N | Consent obtained | Has consented'],
  ['consent date', 'unknown', 'Consent date | Date of consent | GDPR date | Date consent given | Consent signed on | Date signed'],
  ['interests', 'unknown', 'Interests | Hobbies | Likes | Interests/hobbies | Enjoys | Likes & interests | Hobbies & interests | Things they like | What they like | Passions | Likes doing | Pastimes | Favourite things'],
  ['language', 'unknown', 'Language | Languages | Speaks | First language | Preferred language | Languages spoken | Mother tongue | Language(s) | Speaks Welsh? | Other languages'],
  ['when free', 'unknown', 'When free | Availability | Available | Times | Days available | Days/times | Best time | Best time to call | When to ring | Best day | Preferred days | Days | Free | When can they do? | Preferred times | Good days | Visiting times | Suits | What days suit | Can do | Days they can do | Best times to visit | Free times | Time preference | Days & times | When | Available days | Preferred day/time'],
  ['matched with', 'members', 'Matched with | Match | Matched to | Volunteer | Befriender | Paired with | Allocated to | Visitor | Linked to | Assigned to | Assigned volunteer | Vol | Buddy | Volunteer matched | Befriender allocated | Current volunteer | Matched volunteer'],
  ['wants visitor', 'members', 'Wants M/F | Prefers M/F | Gender of visitor | Male or female | M/F pref | Preferred gender | Male/female volunteer? | Pref. gender | Visitor preference'],
  ['lives with', 'unknown', 'Lives with | Lives | Household | Living situation | Lives alone? | Living arrangements | Home situation | Lives alone | Living alone Y/N | Alone? | Who at home'],
  ['access needs', 'unknown', 'Access needs | Mobility | Hearing | Disability | Health | Health conditions | Additional needs | Health issues | Disabilities | Medical | Medical conditions | Health / mobility | Support needs | Hearing/sight | Special requirements | Mobility issues | Communication needs | Accessibility | Needs | Long term conditions | Conditions'],
  ['would help', 'unknown', 'What would help | Reason for referral | Reason | Why | Help wanted | Support needed | Needs help with | What they want | Looking for | Hopes | Goals | Purpose | Presenting issue | Reason referred | What for | Wants | Support required | Type of support | Request | Referral reason | What is needed'],
  ['NHS number', 'unknown', 'NHS no | NHS Number | NHS No. | NHS | NHS # | NHS num'],
  ['other telephone', 'unknown', 'Other tel | Mobile 2 | Alt phone | Emergency contact no | Emergency contact number | NOK tel | Next of kin phone | 2nd phone | Other number | Alternative number | ICE number | Emergency tel | Emergency phone | Other contact | Daughter’s no | NOK number | Second number | Work phone | Tel 2 | ICE | Family contact | Next of kin | Emergency contact | N.O.K. | Contact in emergency'],
  ['check number', 'supporters', 'DBS no | DBS number | DBS cert no | Certificate number | DBS certificate | DBS ref | Disclosure number | DBS # | Cert no | PVG number | Vetting no | DBS certificate number | CRB No | DBS cert # | Disclosure ref'],
  ['check date', 'supporters', 'DBS date | Date of DBS | DBS issued | DBS done | DBS check date | DBS renewal | DBS expiry | Disclosure date | Date DBS seen | DBS issue date | Garda vetting date | PVG date | DBS cleared | Vetted on | DBS valid to | DBS due | DBS renewal date | Check date | DBS checked | Vetting date | Police check date | Date of check | Date of disclosure'],
  ['check type', 'supporters', 'DBS type | DBS level | Level | Check type | DBS | Vetting | Check | PVG | Type of DBS | Police check | Garda vetting | Disclosure'],
  ['references', 'supporters', 'Refs | References | Refs received | Refs in | References x2 | Refs (2) | Ref 1/2 | References taken up | Refs recd | No of refs | Referees | Refs ok'],
  ['trained', 'supporters', 'Trained | Training | Training date | Date trained | Induction training | Training completed | Trained on | Date of training | Basic training | Core training'],
  ['capacity', 'supporters', 'How many | Max | Capacity | Max matches | Can take | No. of people | How many people | Max no of clients | Spaces | Places | Max clients | Number can support | How many can see | Max people | Limit | Could see | Max befriendees | No. willing to see | Slots'],
  ['seeing now', 'supporters', 'Seeing now | Currently seeing | Current matches | No of matches | Matched now | Current no | How many now | Seeing | Now seeing | Active matches | Current clients | At present'],
  ['travel', 'supporters', 'Car | Transport | Drives | Own car | Travel | Car driver? | Car owner | Has car | Mode of travel | How they travel | Can drive'],
  ['area', 'supporters', 'Area | Areas covered | Patch | Will go to | District | Where | Covers | Zone | Area(s) can visit | Locality | Willing to travel to | Ward | Areas'],
  ['started', 'supporters', 'Start date | Started | Joined | Date started | Volunteer since | Since | Date joined | With us since | Began | Vol since | Start | Started volunteering | Date of joining'],
  ['lived experience', 'supporters', 'Lived experience | Own experience | Personal experience | Experience of | Background experience | Own story'],
  ['day', 'contacts', 'Date | Call date | Date of call | Date of visit | Day | Visit date | Contact date | Session date | When'],
  ['minutes', 'contacts', 'Mins | Minutes | Duration | Length | How long | Length of call | Duration (mins) | Time (mins) | Call length | Time spent | Length mins | Hours | Hrs | No. of mins | Time taken | Length of visit'],
  ['start', 'contacts', 'Start | Time | Start time | Time started | Time of call | Call time | Began | At | Time in | Time from'],
  ['member', 'contacts', 'Member | Client | Caller | Who | Person called | Called | Beneficiary | Name | Client name | Person | Who rang | To whom | Member name | Person visited'],
  ['supporter', 'contacts', 'Volunteer | Befriender | Vol | Caller (vol) | By | Made by | Taken by | Volunteer name | Call handler | Who called | Staff | Worker | Listener | Made by (vol) | Visitor'],
  ['result', 'contacts', 'Outcome | Result | How did it go | Answered? | Outcome of call | Answered | What happened | Spoke? | Response'],
  ['direction', 'contacts', 'In/Out | Direction | Incoming/outgoing | In or out | I/O | Inbound/outbound'],
  ['remarks', 'contacts', 'About | Notes | Topic | Subject | Comments | What about | Summary | Talked about | Call notes | Details'],
  ['reference', 'unknown', 'Ref | Ref No | ID | No. | Number | Client ID | Client no | Member no | URN | Case no | Record no | Unique ref | # | Membership no | Card no | Our ref | Client ref | Sr No | S/N | Ser. | Reg no | Vol no | Membership number | Code | CRM ID | Person ID'],
  ['county', 'unknown', 'County | Co. | Region'],
  ['country', 'unknown', 'Country | Nation | UK/ROI'],
  ['home', 'unknown', 'Pets | Pets? | Smoker | Smoker? | Pets / smoke | Allergies | Any pets | Dog? | Smokes | Pets/smoking'],
  ['message allowed', 'unknown', 'Leave message? | Msg ok? | OK to leave message | Voicemail OK | Can we leave a message | Message ok | Leave msg Y/N | Ok to leave voicemail?'],
  ['safeguarding training', 'supporters', 'Safeguarding | Safeguarding training | SG training | Safeguarding date'],
  ['induction', 'supporters', 'Induction | Induction done | Induction date | Inducted'],
]

test.each(WRITTEN)('%s, in a list of %s, is headed in many ways', (wanted, kind, headings) => {
  const others = headings.split(' | ').flatMap((heading) => { const found = meaning(heading, kind); return found === wanted ? [] : [`${heading}: ${found}`] })
  expect(others).toEqual([])
})

test.each([['DischargeDate', 'not used'], ['ConsentGiven', 'consent'], ['NHSNumber', 'NHS number'], ['HomeTel', 'telephone'], ['Surname / Nazwisko', 'surname'], ['Ref #', 'reference'], ['Name (surname first)', 'name']])('%s, with words run together, in two languages or with a sign, is read as %s', (heading, wanted) => {
  expect(meaning(heading, 'members')).toBe(wanted)
})

test.each([["Baby's name(s)"], ['GP name'], ['Next of kin name']])('%s names somebody else', (heading) => {
  expect(suggestColumns(['First name', 'Surname', heading], [], { kind: 'members', map: undefined })[2]?.meaning).not.toBe('name')
})

test.each([['Referrer tel'], ['GP phone'], ['Befriender tel']])('%s is not how the person is reached', (heading) => {
  expect(suggestColumns(['Name', heading], [], { kind: 'members', map: undefined })[1]?.meaning).toBe('not used')
})

test.each([['Marital status'], ['Reason for leaving'], ['Photo consent'], ['Matched on']])('%s says nothing that a list is read for', (heading) => {
  expect(meaning(heading, 'members')).toBe('not used')
})

test('one of two columns of references is not how many came', () => {
  expect(['Ref 1', 'Ref 2', 'Referee 1'].map((heading) => meaning(heading, 'supporters'))).not.toContain('references')
})
