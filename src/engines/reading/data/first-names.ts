/**
 * English, Irish, Scottish, Welsh, Polish and South Asian first names with the forms in everyday use, one name a line.
 * A form may stand in several lines ("Chris"). From ordinary usage and the name dictionaries of Hanks and Hodges (2006).
 */
export const FIRST_NAMES = `
abigail abbie abby gail
abdullah abdul abdi
agnieszka aga
agnes aggie nessie
albert al bert bertie
alexander alex alexr alec alasdair alistair sandy sasha lex xander
alexandra alex alexa sandra sandy sasha lexi
alfred alf alfie fred
alice ali alicia
alison ali allie
amanda mandy manda
andrew andy drew
andrea andie
angela angie ange
ann anne anna annie nan nancy hannah
anthony tony ant antony
antonia toni
archibald archie
arthur art
aisling ashling aislin
barbara barb babs barbie
barnaby barney
bartholomew bart
beatrice bea trixie beatrix
benjamin ben benny benji benj
bernadette bernie detta
bernard bernie
beverley bev beverly
brenda bren
bridget bridie biddy brid brigid breda
bronislawa bronia
cameron cam
caroline carol carrie caz carolyn
catherine cath cathy kate katie kathy kath kathleen katherine katharine kathryn kay kit kitty cathleen catriona trina caitlin
cecilia celia cissie
charles charlie chas chuck
charlotte lottie charlie lotte
christine chris chrissie tina christina
christopher chris kit topher
clarence clarrie
clement clem
clifford cliff
colin col
constance connie
cornelius con connie neil
cynthia cyn cindy
daniel dan danny danl domhnall
danielle dani
david dave davey davy dai dafydd
deborah debbie debs deb debra
dennis den denny denis
derek del
diana di diane dianne
dominic dom
donald don donny
dorothy dot dottie dolly dora dorothea
douglas doug dougie
edith edie
edmund ed ned ted
edward ed eddie edw ned ted teddy edwin
eileen ellie aileen
eleanor ellie nell nellie nora elinor lenore ellen
elizabeth liz eliz lizzie beth betty bess bessie eliza elsie libby lisbeth betsy lily elspeth elisabeth liza
emily em emmie millie
emma em
ernest ernie
esther essie
ethel eth
eugene gene
evelyn evie eve
florence flo florrie flossie
frances fran frankie fanny francesca
francis frank frankie
franciszek franek
frederick fred fredk freddie freddy frederic
gabriel gabe
geoffrey geoff jeff jeffrey
georgina george georgie gina
george geo georgie
gerald gerry jerry ged
gerard gerry ged
geraldine gerry
gertrude gert gertie trudy
gillian gill jill gilly
glenys glen
gordon gord
graham gray grahame graeme
gregory greg gregor
gurdeep gurdip
gwendoline gwen gwenda gwendolyn
gwyneth gwyn
hannah hanna
harold harry hal
harriet hattie harri
helen nell nellie ellen lena elen helena
henry harry hal hank
herbert bert herb bertie
hilary hil hillary
hubert bert hugh
ian iain
irene rene renie
isabel bel bella issy isobel isabella izzy
isaac ike zac
jacob jake
jacqueline jackie jacqui jacquie
james jim jimmy jamie jem jas seamus
jane janie jenny janet jan jayne
janet jan jenny
janice jan
jean jeannie jeanie jeanette
jeanette jean netta jeannette
jennifer jen jenny jenni
jeremy jerry jez jem
jessica jess jessie
jessie jess
joan joanie
joanna jo joanne joann
john jn jack jno eoin johnny jon ian sean
jonathan jon jonny jonathon
joseph joe jos joey jo
josephine jo josie jozefa
joshua josh
joyce joy
judith judy jude judi
julia julie jules juliet
julian jules
karen kaz
kazimierz kazik
kasia katarzyna
kenneth ken kenny
kevin kev
kimberley kim kimberly
krystyna krysia
lawrence larry laurie lawrie laurence
leonard len lenny leo leon
leslie les lesley
lesley les leslie
lewis lew louis lou
lilian lil lily lillian
linda lin lindy lynda lyn
louise lou lulu louisa
lucy lu lucille
lynn lyn lynne lynette
mabel mab
madeleine maddy maddie madeline
magdalena magda
malcolm mal malc
malgorzata gosia
margaret maggie margt mairead meg peg peggy marge margie madge mags rita greta daisy margot mairead peigi margery marjorie
maria marie mary mia
marion marian
marjorie marge marj margie
mark marc
martha marty mattie
martin marty martyn
mary molly polly mae may mamie maria mair maire
matilda tilly mattie
matthew matt matty
maureen mo maur
maurice mo morrie
maxine max
maximilian max
melanie mel
melissa mel
mervyn merv
michael mick mike mickey micky mikey micheal
michelle shell chelle
mildred millie
miriam mim
mohammed mohamed muhammad mohammad mohamad mo md mohd muhammed
moira moyra
monica mon
montague monty
nancy nan
natalie nat
nathan nat nate nathaniel
nicholas nick nicky nic nicolas
nicola nicky nic nikki nickie
nigel nige
norah nora
norman norm
oliver ollie
olivia liv livvy
oswald oz ozzie
pamela pam
patrick pat paddy padraig
patricia pat patsy tricia trish patty
paula pauline
paul paulie
penelope pen penny
percival percy
peter pete
philip phil pip phillip
philippa pip pippa
phyllis phyl
piotr piotrek
priscilla cilla
rachel rach rachael
rajesh raj
raymond ray
rebecca becky becca bex
reginald reg reggie
rhiannon rhi
richard rick richd risteard dick rich richie ricky
robert bob rob bobby robbie bert robin robt
robin rob
roderick rod
rodney rod
roger rog
ronald ron ronnie
rosemary rose rosie romy
rosalind ros roz
rose rosie
rupert bert
russell russ
ruth ruthie
samantha sam
samuel sam sammy saml
sandra sandy
sarah sally sal sadie sara
sean shaun shawn
sharon shaz shazza
sheila shelagh
shirley shirl
sidney sid sydney
simon si
stanley stan
stanislaw stan staszek
stephanie steph stevie
stephen steve steven stevie
stuart stu stewart
susan sue susie suzy suzanne susannah sukey suzie
sylvia syl
terence terry tel terrance
teresa terry tess tessa theresa tracy
thelma thel
theodore ted theo
thomas tom tommy thos tomas
timothy tim timmy
tomasz tomek
tracey trace tracy
trevor trev
ursula ursie
valerie val
vera vee
veronica ronnie nica
victor vic
victoria vicky vikki vic tori
vincent vin vince vinny
violet vi
virginia ginny ginger
vivien viv vivienne vivian
walter wally walt
wilfred wilf
william bill billy will willie wills liam wm willm
wilhelmina mina billie
winifred win winnie freda
winston win
wojciech wojtek
yvonne von
zachary zac zak
zbigniew zbyszek
`
