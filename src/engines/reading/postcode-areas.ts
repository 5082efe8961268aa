/** The 124 postcode areas of the United Kingdom, with the Crown dependencies (Royal Mail). */
export const AREAS: ReadonlySet<string> = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE ' +
    'KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
)

/** Towns once written with a district number, "Leeds 8", and their areas. */
export const TOWNS: ReadonlyMap<string, string> = new Map([
  ['BELFAST', 'BT'], ['BIRMINGHAM', 'B'], ['BRADFORD', 'BD'], ['BRIGHTON', 'BN'], ['BRISTOL', 'BS'], ['CARDIFF', 'CF'], ['COVENTRY', 'CV'], ['DERBY', 'DE'], ['EDINBURGH', 'EH'],
  ['GLASGOW', 'G'], ['HUDDERSFIELD', 'HD'], ['HULL', 'HU'], ['LEEDS', 'LS'], ['LEICESTER', 'LE'], ['LIVERPOOL', 'L'], ['MANCHESTER', 'M'], ['NEWCASTLE', 'NE'], ['NORWICH', 'NR'],
  ['NOTTINGHAM', 'NG'], ['OLDHAM', 'OL'], ['PLYMOUTH', 'PL'], ['PORTSMOUTH', 'PO'], ['PRESTON', 'PR'], ['SALFORD', 'M'], ['SHEFFIELD', 'S'], ['SOUTHAMPTON', 'SO'], ['SWANSEA', 'SA'], ['YORK', 'YO'],
])
