/** Words an invented network of the benchmark is put together from: nobody's, and enough of them to sort and to search. */

export const forenames = [
  'Aisha', 'Alan', 'Albert', 'Alice', 'Amina', 'Andrzej', 'Angela', 'Anthony', 'Arjun', 'Audrey', 'Barbara', 'Beryl', 'Bilal', 'Brenda', 'Brian', 'Carol', 'Charles', 'Chidi', 'Christine', 'Colin',
  'Danuta', 'David', 'Deirdre', 'Dennis', 'Derek', 'Doreen', 'Dorothy', 'Edith', 'Edna', 'Eileen', 'Elaine', 'Elizabeth', 'Elsie', 'Eric', 'Ethel', 'Farida', 'Florence', 'Frank', 'Fred', 'Geoffrey',
  'George', 'Gladys', 'Gordon', 'Grace', 'Gurpreet', 'Harold', 'Hassan', 'Hilda', 'Ian', 'Iris', 'Ivy', 'Jack', 'James', 'Janet', 'Jean', 'Joan', 'John', 'Joyce', 'Kamala', 'Kathleen',
  'Keith', 'Kenneth', 'Leonard', 'Leszek', 'Lilian', 'Lloyd', 'Mabel', 'Margaret', 'Marjorie', 'Mary', 'Maureen', 'Michael', 'Mohammed', 'Nadia', 'Nora', 'Norman', 'Olive', 'Oluwaseun', 'Pamela', 'Patricia',
  'Peter', 'Phyllis', 'Priya', 'Raymond', 'Rita', 'Robert', 'Ronald', 'Rose', 'Roy', 'Samina', 'Sheila', 'Siân', 'Stanley', 'Sunita', 'Sylvia', 'Thomas', 'Vera', 'Walter', 'Winifred', 'Yusuf',
] as const

export const surnames = [
  'Adeyemi', 'Ahmed', 'Akhter', 'Allen', 'Anderson', 'Bailey', 'Baker', 'Barnes', 'Begum', 'Bennett', 'Birch', 'Booth', 'Brook', 'Brown', 'Butler', 'Campbell', 'Carter', 'Chapman', 'Clarke', 'Collins',
  'Cooper', 'Cox', 'Dale', 'Davies', 'Dawson', 'Edwards', 'Evans', 'Fisher', 'Foster', 'Fox', 'Gill', 'Graham', 'Gray', 'Green', 'Griffiths', 'Hall', 'Harris', 'Harrison', 'Hill', 'Holmes',
  'Hughes', 'Hunt', 'Hussain', 'Ince', 'Jackson', 'James', 'Jenkins', 'Johnson', 'Jones', 'Kaminski', 'Kaur', 'Kelly', 'Khan', 'King', 'Knight', 'Kowalczyk', 'Lee', 'Lewis', 'Lloyd', 'Lowe',
  'MacLeod', 'Mabey', 'Marlow', 'Marshall', 'Martin', 'Mason', 'Mehta', 'Mills', 'Mitchell', 'Moore', 'Morgan', 'Morris', 'Murphy', 'Murray', 'Nowak', 'O’Brien', 'O’Neill', 'Okafor', 'Owen', 'Owusu',
  'Palmer', 'Parker', 'Patel', 'Perera', 'Pike', 'Powell', 'Price', 'Pugh', 'Rao', 'Reid', 'Richards', 'Roberts', 'Robinson', 'Rogers', 'Rowe', 'Russell', 'Sahota', 'Scott', 'Shaw', 'Simpson',
  'Singh', 'Smith', 'Stevens', 'Stone', 'Sweeney', 'Taylor', 'Thomas', 'Thompson', 'Turner', 'Walker', 'Ward', 'Watson', 'Webb', 'White', 'Williams', 'Wilson', 'Wood', 'Wright', 'Young', 'Zieliński',
] as const

export const areas = ['Canal End', 'Millgate', 'Orchard Rise', 'Station Quarter', 'Beckside', 'Hollin Bank'] as const
export const interests = ['cricket', 'allotments', 'railways', 'gospel music', 'cooking', 'church', 'radio', 'history', 'brass bands', 'crosswords', 'knitting', 'football', 'films', 'baking', 'singing', 'dominoes', 'dogs', 'fishing', 'sewing', 'gardening', 'poetry', 'chess', 'walking', 'birdwatching', 'bingo', 'reading'] as const
export const languages = ['Polish', 'Urdu', 'Bengali', 'Welsh', 'Yoruba', 'Hindi', 'Arabic', 'Twi'] as const

export const matters = [
  'Somebody to talk to who isn’t family, and who doesn’t mind if I go over things twice.',
  'I’d like a hand with the crossword and a laugh. The evenings are long now that the shop downstairs has closed.',
  'To get out to the market again on a Friday. I can manage the bus if somebody sits with me.',
  'A friendly phone call, twice a week if possible. I used to ring my sister and she has gone.',
  'Someone who has cared for a husband too, and knows what it is when the carers stop coming.',
  'Company on a walk round the park. I don’t want to be asked how I am every five minutes.',
] as const
export const brings = ['Forty years on the railway, and patience', 'Knows every fixture since 1961', 'Jokes and tomato plants', 'A loud clear voice and a scorebook', 'Never in a hurry', 'Good at listening, better at scones'] as const
export const access = ['Hearing aid in the left ear. Sit on the right.', 'Walks with a frame', 'Large print, please', 'Hard of hearing: speak low and slow'] as const
export const remarks = ['Prefers a phone call first. The key safe is round the side and the daughter has the number.', 'Rang back on the second try; would rather have mornings.', 'Met the family at the open day in the spring.'] as const
export const homes = ['a cat', 'a dog', 'two cats', 'smokes in the kitchen only', null, null, null] as const
export const travel = ['walks', 'bus', 'car', 'bike', 'walks; twelve minutes to Canal End', null] as const
export const livesWith = ['alone', 'alone', 'with family', 'sheltered flat', null] as const
export const referredBy = ['Millgate Surgery', 'Beckside link worker', 'Adult social care', 'Scheme manager', 'daughter', 'Ward 7', null] as const
export const whys = ['Both would rather talk about the allotment than about themselves.', 'He knows the 49 bus and she has nobody to go to the market with.', 'Same chapel once, and both free on Tuesdays.'] as const
export const answersNo = ['Too far in the winter', 'Would rather wait for somebody nearer her own age', 'Not just now, with the grandchildren here'] as const

export const free = [
  { words: 'mornings', times: { Mon: ['am'], Tue: ['am'], Wed: ['am'], Thu: ['am'], Fri: ['am'] }, note: '' },
  { words: 'Tues/Thurs pm', times: { Tue: ['pm'], Thu: ['pm'] }, note: '' },
  { words: 'M-F after 2', times: { Mon: ['pm'], Tue: ['pm'], Wed: ['pm'], Thu: ['pm'], Fri: ['pm'] }, note: 'from 14:00' },
  { words: 'weekends', times: { Sat: ['am', 'pm'], Sun: ['am', 'pm'] }, note: '' },
  { words: 'any time really', times: null, note: '' },
  null,
] as const
